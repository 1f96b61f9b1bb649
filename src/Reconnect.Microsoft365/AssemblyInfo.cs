using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Reconnect.Tests")]
[assembly: InternalsVisibleTo("Reconnect.Benchmarks")]
