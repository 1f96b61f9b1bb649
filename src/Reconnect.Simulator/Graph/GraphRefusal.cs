namespace Reconnect.Simulator.Graph;

/// <summary>A request that Graph turns down, in Graph's own code and words.</summary>
internal sealed class GraphRefusal(int status, string code, string sentence) : Exception(sentence)
{
    public int Status => status;
    public string Code => code;

    public static GraphRefusal BadRequest(string sentence) => new(400, "BadRequest", sentence);

    public static GraphRefusal InvalidRequest(string sentence) => new(400, "ErrorInvalidRequest", sentence);

    public static GraphRefusal InvalidProperty(string sentence) => new(400, "ErrorPropertyValidationFailure", $"At least one property failed validation. {sentence}");

    public static GraphRefusal Token(string sentence) => new(401, "InvalidAuthenticationToken", sentence);

    public static GraphRefusal AccessDenied() => new(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");

    public static GraphRefusal ItemNotFound() => new(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    public static GraphRefusal SyncStateLost() => new(410, "syncStateNotFound", "The sync state generation is not found; a full synchronization is needed.");
}
