using System.Text.Json.Serialization;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.State;

/// <summary>One thing that happened in one mailbox after the world was made.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(MessageSaved), "messageSaved")]
[JsonDerivedType(typeof(MessageRemoved), "messageRemoved")]
[JsonDerivedType(typeof(EventSaved), "eventSaved")]
[JsonDerivedType(typeof(EventRemoved), "eventRemoved")]
internal abstract record Change(Guid Mailbox);

internal sealed record MessageSaved(Guid Mailbox, Message Message) : Change(Mailbox);

internal sealed record MessageRemoved(Guid Mailbox, string Id) : Change(Mailbox);

internal sealed record EventSaved(Guid Mailbox, CalendarEvent Event) : Change(Mailbox);

internal sealed record EventRemoved(Guid Mailbox, string Id) : Change(Mailbox);
