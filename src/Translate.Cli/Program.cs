using Translate.Cli;

return await CommandLine.RunAsync(args);
