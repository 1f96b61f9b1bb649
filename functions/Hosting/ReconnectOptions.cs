using System.ComponentModel.DataAnnotations;

namespace Reconnect.Functions.Hosting;

/// <summary>What this process does: configuration section <c>Reconnect</c>.</summary>
public sealed record ReconnectOptions
{
    public const string Section = "Reconnect";

    internal const string NoMovedClock = "Reconnect:ClockFile moves time and may only be set where Graph:BaseUrl and Entra:Instance are on this machine.";

    /// <summary><c>api</c> answers people, <c>jobs</c> reads mailboxes and sends digests, <c>all</c> does both on one machine.</summary>
    [RegularExpression("^(api|jobs|all)$", ErrorMessage = "Reconnect:Role must be api, jobs or all.")]
    public string Role { get; init; } = "all";

    /// <summary>Where people reach this app; digests link there.</summary>
    [Required(ErrorMessage = "Reconnect:PublicUrl must be the address people reach this app at, such as https://reconnect.example.com.")]
    public Uri PublicUrl { get; init; } = null!;

    /// <summary>Outlook on the web's page for a new mail; another one in a national cloud.</summary>
    public Uri ComposeUrl { get; init; } = new("https://outlook.office.com/mail/deeplink/compose");

    /// <summary>Where everything is kept: the database and the keys that open its secrets.</summary>
    [Required(ErrorMessage = "Reconnect:DataFolder must name the folder to keep the data in.")]
    public string DataFolder { get; init; } = null!;

    /// <summary>How long a booking can be taken back before its invitation leaves; 0 sends at once.</summary>
    [Range(0, 60, ErrorMessage = "Reconnect:UndoSeconds must be a number of seconds from 0 to 60.")]
    public int UndoSeconds { get; init; } = 10;

    /// <summary>For tests beside a simulated Microsoft 365, refused anywhere else: a file that says by how many seconds the app's time is moved, back or forward.</summary>
    public string? ClockFile { get; init; }

    public bool AnswersPeople => Role is "api" or "all";

    public bool DoesJobs => Role is "jobs" or "all";
}

/// <summary>How the sidebar is served: configuration section <c>Addin</c>.</summary>
public sealed record AddinOptions
{
    public const string Section = "Addin";

    /// <summary>Where add-ins must load office.js from.</summary>
    public static Uri HostedOfficeJs { get; } = new("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");

    /// <summary>The built sidebar.</summary>
    public string Folder { get; init; } = "addin";

    /// <summary>Another one only where no Outlook is there, as in the demo.</summary>
    public Uri OfficeJs { get; init; } = HostedOfficeJs;

    /// <summary>App registration of the sidebar: the only client whose tokens are accepted.</summary>
    [Required(ErrorMessage = "Addin:ClientId must be the client id of the sidebar's app registration.")]
    public string ClientId { get; init; } = "";

    /// <summary>Pages that may show the sidebar in a frame.</summary>
    public string FrameAncestors { get; init; } =
        "https://outlook.office.com https://outlook.office365.com https://outlook.cloud.microsoft https://*.office.com https://*.office365.com https://*.outlook.com";
}
