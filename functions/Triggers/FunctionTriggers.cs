using System.Diagnostics;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.Digests;
using Reconnect.Jobs;
using Reconnect.Notes;
using Reconnect.Offers;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Suggestions;

namespace Reconnect.Functions.Triggers;

/// <summary>What runs without a person waiting: the same for the Functions host and for stand-alone mode.</summary>
/// <remarks>Harmless when called by anybody: a timer is a sweep that may be repeated, and a queue message is only the id of a job that we
/// remember ourselves.</remarks>
internal sealed partial class FunctionTriggers(IServiceScopeFactory scopes, ILogger<FunctionTriggers> logger)
{
    public const string PlanScans = "PlanScans";
    public const string PlanDigests = "PlanDigests";
    public const string TendSocialHours = "TendSocialHours";
    public const string ScanMailbox = "ScanMailbox";
    public const string SendDigest = "SendDigest";
    public const string FinishBookings = "FinishBookings";
    public const string RefreshFreeBusy = "RefreshFreeBusy";

    public static IReadOnlyList<string> Timers { get; } = [PlanScans, PlanDigests, TendSocialHours];

    public static IReadOnlyList<string> Queues { get; } = [ScanMailbox, SendDigest, FinishBookings, RefreshFreeBusy];

    /// <summary>A night's scans start within this time after the timer.</summary>
    public static Duration Night { get; } = Duration.FromHours(4);

    public async Task RunTimerAsync(string name, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var count = name switch
        {
            PlanScans => await scope.ServiceProvider.GetRequiredService<PlanScans>().HandleAsync(Night, cancellationToken),
            PlanDigests => await scope.ServiceProvider.GetRequiredService<PlanDigests>().HandleAsync(cancellationToken),
            TendSocialHours => await scope.ServiceProvider.GetRequiredService<PlanSocialHours>().HandleAsync(cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such timer."),
        };
        Log.Planned(logger, name, count);
    }

    /// <param name="text">The message; anything that is not the id of a job we remember is dropped.</param>
    public async Task RunJobAsync(string name, string text, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var jobs = scope.ServiceProvider.GetRequiredService<IJobs>();
        if (!Guid.TryParseExact(text, "N", out var id) || await jobs.FindAsync(new JobId(id), cancellationToken) is not { } job || job.Kind != KindOf(name))
        {
            Log.UnknownJob(logger, name);
            return;
        }
        try
        {
            Tongue.Speak(await scope.ServiceProvider.GetRequiredService<FindLanguage>().HandleAsync(job.Mailbox, cancellationToken));
            await DoAsync(scope.ServiceProvider, job, cancellationToken);
        }
        catch (MailboxGoneException)
        {
            Log.MailboxGone(logger, job.Mailbox); // a retry cannot help; any other fault goes up and brings one
        }
        catch (ConsentMissingException) when (job.Kind is JobKind.Bookings)
        {
            Log.NeedsSignIn(logger, job.Mailbox); // nor can it here: what is left is finished when the user comes back
        }
        await jobs.CompleteAsync(job.Id, cancellationToken);
    }

    private static JobKind KindOf(string name) => name switch
    {
        ScanMailbox => JobKind.Scan,
        SendDigest => JobKind.Digest,
        FinishBookings => JobKind.Bookings,
        RefreshFreeBusy => JobKind.FreeBusy,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such queue."),
    };

    private static Task DoAsync(IServiceProvider services, Job job, CancellationToken cancellationToken) => job.Kind switch
    {
        JobKind.Scan => ScanAsync(services, job.Mailbox, cancellationToken),
        JobKind.Digest => services.GetRequiredService<SendDigest>().HandleAsync(job.Mailbox, DigestOccasion.Scheduled, cancellationToken),
        JobKind.Bookings => services.GetRequiredService<TendBookings>().HandleAsync(job.Mailbox, cancellationToken),
        JobKind.FreeBusy => services.GetRequiredService<RefreshFreeBusy>().HandleAsync(job.Mailbox, cancellationToken),
        _ => throw new UnreachableException($"{job.Kind}"),
    };

    private static async Task ScanAsync(IServiceProvider services, MailboxId mailbox, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<ScanMailbox>().HandleAsync(mailbox, cancellationToken);
        await services.GetRequiredService<FollowBookings>().HandleAsync(mailbox, cancellationToken);
        await services.GetRequiredService<ForgetNotes>().HandleAsync(mailbox, cancellationToken);
        await services.GetRequiredService<PlanOffers>().HandleAsync(mailbox, cancellationToken);
        await services.GetRequiredService<IJobs>().EnqueueAsync(JobKind.FreeBusy, mailbox, Duration.Zero, cancellationToken); // a job of its own: when it fails, the scan need not run again
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Timer} queued {Count}")]
        public static partial void Planned(ILogger logger, string timer, int count);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Function} dropped a message that names no job")]
        public static partial void UnknownJob(ILogger logger, string function);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Mailbox {Mailbox} is gone")]
        public static partial void MailboxGone(ILogger logger, MailboxId mailbox);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The user of mailbox {Mailbox} has to sign in before bookings can be finished")]
        public static partial void NeedsSignIn(ILogger logger, MailboxId mailbox);
    }
}
