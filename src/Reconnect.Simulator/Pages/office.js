// Stands in for Microsoft's office.js inside the sidebar of the Outlook-like page. It talks to that page, and to no other, by messages.
(() => {
  "use strict";
  const outlookOrigin = new URL(document.currentScript.src).origin;
  const isFramed = window.parent !== window;
  const dialogName = "outlook.dialog"; // the dialog keeps it on its way through other pages
  const isDialog = !isFramed && window.opener !== null && window.name === dialogName;
  const itemHandlers = [];
  const quirks = new Set(); // what this Outlook does wrong, as the page around says
  const waiting = [];
  let host = null;

  const succeeded = (value, asyncContext) => ({ status: "succeeded", value, asyncContext, error: undefined });
  const tell = message => window.parent.postMessage(message, outlookOrigin);
  const optional = (options, callback) => (typeof options === "function" ? [{}, options] : [options ?? {}, callback]);

  const toItem = message => message && (quirks.has("draft-asks-fail") ? toDraft(message) : toMail(message));

  // A message that is being written, whose fields fail or stay silent.
  const toDraft = message => ({
    itemType: "message",
    subject: { getAsync: () => undefined },
    from: { getAsync: () => undefined },
    to: { getAsync: done => done({ status: "failed", error: { code: 9020, name: "OperationNotSupported", message: message.id } }) },
    cc: { getAsync: () => undefined },
    addHandlerAsync: (_, __, ___, done) => done?.(succeeded(undefined)),
  });

  const toMail = message => ({
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
  });
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
      tell({ kind: "newMessage", recipients: toList(form.toRecipients), subject: String(form.subject ?? ""), html: String(form.htmlBody ?? "") });
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

  window.Office = {
    HostType: { Outlook: "Outlook" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    EventType: {
      ItemChanged: "olkItemSelectedChanged", OfficeThemeChanged: "officeThemeChanged",
      DialogMessageReceived: "dialogMessageReceived", DialogEventReceived: "dialogEventReceived", DialogParentMessageReceived: "dialogParentMessageReceived",
    },
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
        isSetSupported: (name, version = "1.1") =>
          (name === "Mailbox" && host !== null && Number(version.split(".")[1] ?? 0) <= 9) || (name === "DialogApi" && quirks.has("dialog") && version === "1.1"),
      },
    },
    onReady(callback) {
      return ready.then(info => {
        callback?.(info);
        return info;
      });
    },
  };

  // One dialog at a time, on a page of the sidebar's own origin at first. It may go elsewhere and come back.
  let dialog = null;
  const ui = isDialog
    ? {
        messageParent: message => window.opener.postMessage({ kind: "dialogMessage", message: String(message) }, window.location.origin),
        addHandlerAsync: (type, handler, options, callback) => {
          const [given, done] = optional(options, callback);
          window.addEventListener("message", event => {
            if (event.origin === window.location.origin && event.source === window.opener && event.data?.kind === "parentMessage") handler({ type, message: event.data.message });
          });
          done?.(succeeded(undefined, given.asyncContext));
        },
      }
    : { displayDialogAsync };

  function displayDialogAsync(address, options, callback) {
    const [given, done] = optional(options, callback);
    const refuse = (code, message) => done?.({ status: "failed", value: undefined, asyncContext: given.asyncContext, error: { code, name: "Display Dialog Error", message } });
    const page = new URL(address);
    if (page.origin !== window.location.origin) return refuse(12004, "The domain of the address is not trusted.");
    if (dialog !== null) return refuse(12007, "A dialog is open already.");
    const share = (part, whole) => Math.round(((part ?? 80) / 100) * whole);
    const opened = window.open(address, dialogName, `popup,width=${share(given.width, window.screen.availWidth)},height=${share(given.height, window.screen.availHeight)}`);
    if (!opened) return refuse(12009, "The browser blocked the dialog.");
    dialog = watch(opened);
    done?.(succeeded(dialog, given.asyncContext));
  }

  function watch(opened) {
    const handlers = { dialogMessageReceived: [], dialogEventReceived: [] };
    const tellAll = (type, told) => handlers[type].forEach(handler => handler({ type, ...told }));
    const hear = event => {
      if (event.origin === window.location.origin && event.source === opened && event.data?.kind === "dialogMessage")
        tellAll("dialogMessageReceived", { message: event.data.message, origin: event.origin });
    };
    const end = () => {
      clearInterval(watching);
      window.removeEventListener("message", hear);
      dialog = null;
    };
    const watching = setInterval(() => {
      if (!opened.closed) return;
      end();
      tellAll("dialogEventReceived", { error: 12006 }); // closed by the user
    }, 200);
    window.addEventListener("message", hear);
    return {
      addEventHandler: (type, handler) => handlers[type]?.push(handler),
      messageChild: message => opened.postMessage({ kind: "parentMessage", message: String(message) }, window.location.origin),
      close: () => {
        end();
        opened.close();
      },
    };
  }

  const ready = new Promise(resolve => {
    if (isDialog) Object.assign(window.Office.context, { ui, host: "Outlook", platform: "OfficeOnline" });
    if (!isFramed) {
      resolve({ host: null, platform: null });
      return;
    }
    waiting.push(resolve);
    // Framed by something else, which will never answer.
    setTimeout(() => resolve({ host: null, platform: null }), location.search.includes("_host_Info") ? 15000 : 1500);
    tell({ kind: "hello" });
  });

  window.addEventListener("message", event => {
    if (event.origin !== outlookOrigin || event.source !== window.parent) return;
    if (event.data?.kind === "context") begin(event.data);
    if (event.data?.kind === "item") change(event.data.item);
  });

  function begin({ profile, language, theme, item, quirks: told }) {
    for (const quirk of told) quirks.add(quirk);
    mailbox.userProfile = { displayName: profile.name, emailAddress: profile.address, timeZone: profile.timeZone, accountType: "office365" };
    mailbox.item = toItem(item);
    host = "Outlook";
    Object.assign(window.Office.context, { ui, mailbox, displayLanguage: language, contentLanguage: language, officeTheme: theme, host, platform: "OfficeOnline" });
    while (waiting.length > 0) waiting.pop()({ host: "Outlook", platform: "OfficeOnline" });
  }

  function change(item) {
    const next = () => (mailbox.item = toItem(item));
    const tellOf = () => itemHandlers.forEach(handler => handler({ type: "olkItemSelectedChanged", initialData: undefined }));
    if (quirks.has("item-null-at-first")) {
      mailbox.item = null;
      setTimeout(next, 600);
    } else if (quirks.has("fields-null-at-first")) {
      const whole = next();
      mailbox.item = Object.fromEntries(Object.keys(whole ?? {}).map(name => [name, null]));
      setTimeout(() => Object.assign(mailbox.item, whole), 600);
    } else {
      next();
    }
    if (quirks.has("changes-untold")) return;
    if (quirks.has("changes-told-late")) {
      setTimeout(tellOf, 1500);
      return;
    }
    tellOf();
    if (quirks.has("changes-told-twice")) tellOf();
  }
})();
