namespace Reconnect.Simulator.Control;

/// <summary>The way every Graph request takes from the very start, so that the parts of a batch can take it too.</summary>
internal sealed class FrontDoor
{
    /// <summary>Set while the pipeline is built; null only before.</summary>
    public RequestDelegate? Entry { get; set; }
}

/// <summary>Whose mailbox a request turned out to be about; for the list of calls.</summary>
internal sealed record CalledMailbox(string Address);
