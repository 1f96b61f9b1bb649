using MimeKit;
using MimeKit.Text;
using Reconnect.Digests;
using EmailAddress = Reconnect.People.EmailAddress;

namespace Reconnect.Microsoft365;

/// <summary>Writes the digest as a finished mail (RFC 5322), from an address to itself.</summary>
internal static class DigestMime
{
    public static byte[] Write(DigestMail mail, EmailAddress own)
    {
        using var message = new MimeMessage { Subject = mail.Subject };
        message.From.Add(new MailboxAddress("", own.Value));
        message.To.Add(new MailboxAddress("", own.Value));
        message.Headers.Add(GraphDigestMail.Header, mail.Id);
        if (mail.Unsubscribe is { } unsubscribe)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe.AbsoluteUri}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click"); // RFC 8058
        }
        message.Headers.Add("Auto-Submitted", "auto-generated"); // so that nobody's out-of-office note answers it
        // The last part is the one a mail program prefers.
        message.Body = new MultipartAlternative(Part(TextFormat.Plain, mail.Text), Part(TextFormat.Html, mail.Html));
        using var bytes = new MemoryStream();
        message.WriteTo(FormatOptions.Default, bytes);
        return bytes.ToArray();
    }

    private static TextPart Part(TextFormat format, string text) =>
        new(format) { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable };
}
