using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Reconnect.Tests")]
