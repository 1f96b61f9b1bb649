using Reconnect.Settings;

namespace Reconnect.Functions.Hosting;

/// <summary>Decides once per request in which language it is answered: that of the signed-in user, else English.</summary>
internal static class SpokenLanguage
{
    public static void UseLanguageOfTheUser(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.User.Mailbox() is { } mailbox)
        {
            var language = await context.RequestServices.GetRequiredService<FindLanguage>().HandleAsync(mailbox, context.RequestAborted);
            context.Items[typeof(Language)] = language;
            Tongue.Speak(language);
        }
        await next(context);
    });

    /// <summary>For what answers in the place of an endpoint that failed, outside of its flow.</summary>
    public static void SpeakAgain(HttpContext context)
    {
        if (context.Items[typeof(Language)] is Language language) { Tongue.Speak(language); }
    }
}
