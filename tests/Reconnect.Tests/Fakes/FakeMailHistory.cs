using System.Globalization;
using Reconnect.Scans;

namespace Reconnect.Tests.Fakes;

/// <summary>Mail in folders, given out in pages; a bookmark is the number of messages read before it, and a caught-up one finds what came later.</summary>
public sealed class FakeMailHistory : IMailHistory
{
    private readonly Lock _lock = new();
    private readonly Dictionary<FolderId, List<MailMessage>> _folders = [];
    private readonly Dictionary<FolderId, int> _lost = [];
    private int _openNow;

    public int PageSize { get; set; } = 2;

    /// <summary>Every page asked for: the folder and where reading began; null is the start.</summary>
    public List<(FolderId Folder, string? From)> Asked { get; } = [];

    /// <summary>The most pages that were being read at one time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Set to answer every page with this bookmark for ever.</summary>
    public string? Endless { get; set; }

    /// <summary>Answers endlessly, but each time with a bookmark of its own.</summary>
    public bool IsBottomless { get; set; }

    /// <summary>Thrown instead of the next page.</summary>
    public Exception? Fault { get; set; }

    public void Put(FolderId folder, params MailMessage[] messages)
    {
        _folders.TryAdd(folder, []);
        _folders[folder].AddRange(messages);
    }

    /// <summary>The next bookmarks of that folder are no longer known.</summary>
    public void LoseBookmarks(FolderId folder, int times) => _lost[folder] = times;

    public Task<IReadOnlyList<FolderId>> FoldersAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FolderId>>([.. _folders.Keys.OrderBy(folder => folder.Value, StringComparer.Ordinal)]);

    public async Task<MailPage> ReadPageAsync(MailboxId mailbox, FolderId folder, Bookmark? from, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Asked.Add((folder, from?.Value));
            MostAtOnce = Math.Max(MostAtOnce, ++_openNow);
        }
        await Task.Yield();
        lock (_lock)
        {
            _openNow--;
            return Fault is { } fault ? throw fault : Page(folder, from);
        }
    }

    private MailPage Page(FolderId folder, Bookmark? from)
    {
        if (_lost.GetValueOrDefault(folder) > 0 && from is not null)
        {
            _lost[folder]--;
            return new MailPage.BookmarkLost();
        }
        if (Endless is { } same) { return new MailPage.Read([], new Bookmark(same), false, 0); }
        var start = from is null ? 0 : int.Parse(from.Value, CultureInfo.InvariantCulture);
        if (IsBottomless) { return new MailPage.Read([], At(start + 1), false, 0); }
        var messages = _folders[folder].Skip(start).Take(PageSize).ToList();
        var next = start + messages.Count;
        return new MailPage.Read([.. messages], At(next), next == _folders[folder].Count, 0);
    }

    private static Bookmark At(int read) => new(read.ToString(CultureInfo.InvariantCulture));
}
