// Stands in for Microsoft's office.js inside the sidebar of the Outlook-like page. It talks to that page, and to no other, by messages.
(() => {
  "use strict";
  const outlookOrigin = new URL(document.currentScript.src).origin;
  const isFramed = window.parent !== window;
  const itemHandlers = [];
  const waiting = [];
  let host = null;

  const succeeded = (value, asyncContext) => ({ status: "succeeded", value, asyncContext, error: undefined });
  const tell = message => window.parent.postMessage(message, outlookOrigin);
  const optional = (options, callback) => (typeof options === "function" ? [{}, options] : [options ?? {}, callback]);

  const toItem = message => message && {
    itemId: message.id,
    itemType: "message",
    conversationId: message.conversationId,
    internetMessageId: message.internetMessageId,
    subject: message.subject,
    normalizedSubject: message.subject.replace(/^((re|fw|fwd|aw|wg):\s*)+/i, ""),
    dateTimeCreated: new Date(message.at),
    from: toAddress(message.from),
    sender: toAddress(message.from),
    to: message.to.map(toAddress),
    cc: message.cc.map(toAddress),
  };
  const toAddress = party => ({ displayName: party.name, emailAddress: party.address, recipientType: "other" });

  const mailbox = {
    userProfile: undefined,
    item: null,
    addHandlerAsync(type, handler, options, callback) {
      const [given, done] = optional(options, callback);
      if (type === "olkItemSelectedChanged") itemHandlers.push(handler);
      done?.(succeeded(undefined, given.asyncContext));
    },
    removeHandlerAsync(type, options, callback) {
      const [given, done] = optional(options, callback);
      itemHandlers.length = 0;
      done?.(succeeded(undefined, given.asyncContext));
    },
    displayNewMessageForm(form) {
      tell({ kind: "newMessage", recipients: toList(form.toRecipients), subject: String(form.subject ?? ""), body: toText(form.htmlBody ?? "") });
    },
    displayNewMessageFormAsync(form, options, callback) {
      const [given, done] = optional(options, callback);
      mailbox.displayNewMessageForm(form);
      done?.(succeeded(undefined, given.asyncContext));
    },
    // As Microsoft's does it: the same id in another alphabet.
    convertToEwsId: itemId => itemId.replaceAll("-", "/").replaceAll("_", "+"),
    convertToRestId: itemId => itemId.replaceAll("/", "-").replaceAll("+", "_"),
    displayAppointmentForm(itemId) {
      tell({ kind: "appointment", itemId: String(itemId) });
    },
    displayAppointmentFormAsync(itemId, options, callback) {
      const [given, done] = optional(options, callback);
      mailbox.displayAppointmentForm(itemId);
      done?.(succeeded(undefined, given.asyncContext));
    },
  };
  const toList = recipients => (recipients ?? []).map(r => (typeof r === "string" ? r : r.emailAddress));
  // The form's body is HTML at Outlook; the compose panel here is plain text.
  const toText = html => new DOMParser().parseFromString(html.replace(/<br\s*\/?>|<\/p>/gi, "\n"), "text/html").body.textContent.trim();

  window.Office = {
    HostType: { Outlook: "Outlook" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    EventType: { ItemChanged: "olkItemSelectedChanged", OfficeThemeChanged: "officeThemeChanged" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    MailboxEnums: { ItemType: { Message: "message", Appointment: "appointment" }, RestVersion: { v2_0: "v2.0" } },
    context: {
      mailbox: undefined,
      displayLanguage: navigator.language,
      contentLanguage: navigator.language,
      officeTheme: undefined,
      host: null,
      platform: null,
      requirements: {
        isSetSupported: (name, version = "1.1") => name === "Mailbox" && host !== null && Number(version.split(".")[1] ?? 0) <= 9,
      },
    },
    onReady(callback) {
      return ready.then(info => {
        callback?.(info);
        return info;
      });
    },
  };

  const ready = new Promise(resolve => {
    if (!isFramed) {
      resolve({ host: null, platform: null });
      return;
    }
    waiting.push(resolve);
    // Framed by something else, which will never answer.
    setTimeout(() => resolve({ host: null, platform: null }), 1500);
    tell({ kind: "hello" });
  });

  window.addEventListener("message", event => {
    if (event.origin !== outlookOrigin || event.source !== window.parent) return;
    if (event.data?.kind === "context") begin(event.data);
    if (event.data?.kind === "item") change(event.data.item);
  });

  function begin({ profile, language, theme, item }) {
    mailbox.userProfile = { displayName: profile.name, emailAddress: profile.address, timeZone: profile.timeZone, accountType: "office365" };
    mailbox.item = toItem(item);
    host = "Outlook";
    Object.assign(window.Office.context, { mailbox, displayLanguage: language, contentLanguage: language, officeTheme: theme, host, platform: "OfficeOnline" });
    while (waiting.length > 0) waiting.pop()({ host: "Outlook", platform: "OfficeOnline" });
  }

  function change(item) {
    mailbox.item = toItem(item);
    for (const handler of itemHandlers) handler({ type: "olkItemSelectedChanged", initialData: undefined });
  }
})();
