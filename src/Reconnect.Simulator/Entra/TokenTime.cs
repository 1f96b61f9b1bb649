using NodaTime;

namespace Reconnect.Simulator.Entra;

/// <summary>The time by which tokens are made and run out. It is never moved: whoever reads them looks at a clock of their own.</summary>
internal sealed record TokenTime(IClock Clock);
