using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Reconnect.Storage.Embedded;

/// <summary>Encrypts what opens a mailbox. What was sealed for one mailbox and one purpose opens for no other.</summary>
internal sealed class Secrets(IDataProtectionProvider protection)
{
    public byte[] Seal(string kind, MailboxId mailbox, string secret) => For(kind, mailbox).Protect(Encoding.UTF8.GetBytes(secret));

    /// <summary>Null when the keys were lost or the bytes are not ours: then the secret counts as never kept.</summary>
    public string? Open(string kind, MailboxId mailbox, byte[] sealedSecret)
    {
        try
        {
            return Encoding.UTF8.GetString(For(kind, mailbox).Unprotect(sealedSecret));
        }
        catch (CryptographicException)
        {
            return null; // Data Protection says the same of lost keys and of foreign bytes
        }
    }

    private IDataProtector For(string kind, MailboxId mailbox) => protection.CreateProtector("Reconnect", kind, mailbox.ToString());
}
