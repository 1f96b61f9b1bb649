using NodaTime;
using Reconnect.Offers;
using Reconnect.People;

namespace Reconnect.Functions.Rendering;

/// <summary>Puts an offer into its mail's template.</summary>
internal sealed class OfferMailRenderer : IOfferRenderer
{
    private readonly Template _html = Template.Html("offer.html.liquid");

    /// <exception cref="ArgumentException">An address is neither https nor on this machine.</exception>
    public OfferMail Render(EmailAddress receiver, OfferView view, IReadOnlyList<Uri> links)
    {
        var words = Words.For(view.Language);
        var name = OfferWords.Name(view, words);
        var subject = OfferWords.Filled(
            words[view.Lost is null ? "offerSubject" : "offerAgainSubject"], ("times", string.Join(", ", view.Choices.Select(choice => OfferWords.Short(choice, view, words)))), ("name", name));
        var choices = view.Choices.Zip(links, (choice, link) => Choice(choice, link, view, words));
        var intro = view.Lost is { } lost
            ? OfferWords.Filled(words["offerAgainIntro"], ("lost", OfferWords.Of(lost, view, words)), ("name", name))
            : OfferWords.Filled(words["offerIntro"], ("name", name));
        return new OfferMail(receiver, subject, _html.Render(new OfferMailModel(words.Language, words.All, name, subject, intro, [.. choices])));
    }

    private static ChoiceModel Choice(Interval choice, Uri link, OfferView view, Words words) =>
        new(LinkAddress.Checked(link.AbsoluteUri, nameof(link)), OfferWords.Of(choice, view, words), false);
}

/// <summary>What the mail's template may name.</summary>
internal sealed record OfferMailModel(
    string Language, IReadOnlyDictionary<string, string> Words, string Name, string Subject, string Intro, IReadOnlyList<ChoiceModel> Choices);
