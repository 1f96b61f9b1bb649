using NodaTime;
using Reconnect.Offers;

namespace Reconnect.Functions.Rendering;

/// <summary>The page behind an offer's links: times and a first name, nothing else. Safe to share between threads.</summary>
internal sealed class OfferPageRenderer
{
    /// <summary>What the page's button sends where none of the times fits.</summary>
    public const string None = "none";

    private readonly Template _body = Template.Html("pages/offer.liquid");

    /// <param name="wished">Of the link that was followed; its button comes first to hand.</param>
    public string Choose(OfferView view, Instant? wished) => Page(view, view.Lost is null ? "offerAsk" : "offerLost", wished, view.Choices);

    /// <param name="view">Without choices: the time picked was taken, and no other is offered.</param>
    public string Lost(OfferView view) => Page(view, "offerLostAll", null, []);

    public string NotFree(OfferView view) => view.Choices.Count > 0 ? Page(view, "offerNotFree", null, view.Choices) : Page(view, "offerNoneLeft", null, []);

    /// <param name="view">With the time picked as its only choice.</param>
    public string Picked(OfferView view) => Page(view, "offerPicked", null, []);

    /// <inheritdoc cref="Picked"/>
    public string OtherPicked(OfferView view) => Page(view, "offerOther", null, []);

    public string Declined(OfferView view) => Page(view, "offerDeclined", null, []);

    /// <summary>Of an offer nobody knows: a stranger learns nothing from it.</summary>
    public string Gone() => Told("offerGone");

    public string Later() => Told("offerLater");

    private string Told(string text)
    {
        var words = Words.For("en");
        return PageRenderer.Page(_body, new PageModel(words, words[text == "offerGone" ? "goneTitle" : "offerLaterTitle"]) { Text = words[text] });
    }

    private string Page(OfferView view, string text, Instant? wished, IReadOnlyList<Interval> choices)
    {
        var words = Words.For(view.Language);
        var name = OfferWords.Name(view, words);
        var when = view.Choices.Count > 0 ? OfferWords.Of(view.Choices[0], view, words) : "";
        return PageRenderer.Page(_body, new PageModel(words, OfferWords.Filled(words["offerTitle"], ("name", name)))
        {
            Text = OfferWords.Filled(words[text], ("when", when), ("name", name), ("lost", view.Lost is { } lost ? OfferWords.Of(lost, view, words) : "")),
            Choices = [.. choices.Select(choice => new ChoiceModel(Value(choice), OfferWords.Of(choice, view, words), choice.Start == wished))],
        });
    }

    private static string Value(Interval choice) => $"{choice.Start.ToUnixTimeSeconds()}";
}

/// <summary>One time to pick.</summary>
/// <param name="Value">What its button sends, or its link leads to.</param>
internal sealed record ChoiceModel(string Value, string Text, bool IsWished);
