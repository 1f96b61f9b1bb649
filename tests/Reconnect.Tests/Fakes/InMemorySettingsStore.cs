using Reconnect.Settings;

namespace Reconnect.Tests.Fakes;

public sealed class InMemorySettingsStore : ISettingsStore
{
    private readonly Dictionary<MailboxId, UserSettings> _settings = [];

    public Task<UserSettings> FindAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        Task.FromResult(_settings.GetValueOrDefault(mailbox, UserSettings.Default));

    public Task SaveAsync(MailboxId mailbox, UserSettings settings, CancellationToken cancellationToken)
    {
        _settings[mailbox] = settings;
        return Task.CompletedTask;
    }
}
