using System.Runtime.CompilerServices;
using Reconnect.Functions.Rendering;
using Xunit;

namespace Reconnect.Tests.Rendering;

/// <summary>The mails that the browser tests take pictures of are what the renderer makes. RECONNECT_ACCEPT=1 writes them anew.</summary>
public sealed class DigestPictureTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../browser/mail"));

    [Theory]
    [InlineData("digest")]
    [InlineData("digest-de")]
    [InlineData("digest-empty")]
    public void The_pictured_mail_is_the_rendered_one(string name)
    {
        var (path, html) = (Path.Combine(Folder, $"{name}.html"), new DigestRenderer().Render(View(name)).Html);
        if (Environment.GetEnvironmentVariable("RECONNECT_ACCEPT") == "1") { File.WriteAllText(path, html); }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), html);
    }

    private static DigestView View(string name) => name switch
    {
        "digest" => DigestViews.Of(DigestViews.Anna, DigestViews.Ben, DigestViews.Carla),
        "digest-de" => DigestViews.Of(German) with
        {
            Language = "de-DE",
            Coming = ["Sa., 28. Nov.: Geburtstag von Noor Haddad", "Do., 10. Dez., 10:00 mit Ines Duarte."],
            LastWeekLine = "Letzte Woche hattest du Kontakt mit Ines, die Reconnect vorgeschlagen hatte.",
        },
        _ => DigestViews.Of() with { Coming = [], LastWeekLine = null },
    };

    private static DigestPersonView German => DigestViews.Person(
        "Anna Müller-Lüdenscheidt", "Du und Anna sprecht sonst alle 2 bis 3 Wochen miteinander; jetzt sind es 11.",
        "Eure wöchentliche Besprechung „Atlas“ endete am 12. März, seitdem ist es still.",
        "Do., 26. Nov., 15:00 (16:00 für Anna), 30 Minuten", "Mo., 30. Nov., 10:30 (11:30 für Anna), 30 Minuten", "Fr., 4. Dez., 09:00 (10:00 für Anna), 30 Minuten");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
