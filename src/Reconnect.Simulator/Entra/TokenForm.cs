using System.Text;

namespace Reconnect.Simulator.Entra;

/// <summary>The form a client posts to the token endpoint; its own name and secret may stand in a Basic header instead.</summary>
internal sealed class TokenForm
{
    private readonly IFormCollection _form;

    public TokenForm(IFormCollection form, string? authorization)
    {
        _form = form;
        (ClientId, ClientSecret) = Basic(authorization) ?? (form["client_id"].ToString(), Find("client_secret"));
    }

    public string ClientId { get; }
    public string? ClientSecret { get; }

    /// <exception cref="EntraRefusal">It is missing.</exception>
    public string this[string name] =>
        Find(name) ?? throw new EntraRefusal("invalid_request", 900144, $"The request body must contain the following parameter: '{name}'.");

    public string? Find(string name) => _form.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;

    private static (string, string)? Basic(string? header)
    {
        if (header is null || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) { return null; }
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header["Basic ".Length..], bytes, out var length)) { return null; }
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return parts.Length == 2 ? (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1])) : null;
    }
}
