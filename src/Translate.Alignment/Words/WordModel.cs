namespace Translate.Alignment;

public sealed class WordModel { }
internal sealed class WordModelView
{
    public WordModelView(WordModel m, float w, string[] s, Dictionary<string,int> t) { }
    public void Begin(int s) {}
    public float Of(int t) => 0;
}
