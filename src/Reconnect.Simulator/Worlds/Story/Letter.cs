using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>One mail as it is handed to the post office.</summary>
public sealed record Letter(string Conversation, Instant At, Party From, IReadOnlyList<Party> To, string Subject)
{
    public IReadOnlyList<Party> Cc { get; init; } = [];

    /// <summary>As in <see cref="Message.Kind"/>.</summary>
    public string Kind { get; init; } = "message";

    /// <summary>Set for bulk and automatic mail, as real senders do.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>focused or other.</summary>
    public string Inference { get; init; } = "focused";

    /// <summary>Who gets it though not named as a recipient, such as the members of a list.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];
}
