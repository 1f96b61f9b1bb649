namespace Reconnect.Functions.Endpoints;

/// <summary>Everything people's browsers may ask for. What is mapped on the group needs a sign-in; only the pages of links and offers do not.</summary>
internal static class Api
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").RequireAuthorization();
        api.MapAccount();
        api.MapScan();
        api.MapReview();
        api.MapSuggestions();
        api.MapPeople();
        api.MapFeedback();
        api.MapApproaches();
        api.MapNotes();
        api.MapPrep();
        api.MapOutcomes();
        api.MapCadences();
        api.MapMilestones();
        api.MapAddresses();
        api.MapBookings();
        api.MapJourneys();
        api.MapOffers();
        api.MapRecurring();
        api.MapSettings();
        api.MapSocialHour();
        api.MapDigest();
        api.MapLinks();
        api.MapFallback(() => Hosting.Problems.NotFound());
        routes.MapLinkPages();
        routes.MapOfferPages();
        routes.MapSite();
    }
}
