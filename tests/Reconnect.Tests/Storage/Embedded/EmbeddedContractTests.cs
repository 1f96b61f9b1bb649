using Reconnect.Tests.Storage.Contract;

namespace Reconnect.Tests.Storage.Embedded;

public sealed class EmbeddedScanStoreTests() : ScanStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedCalendarRoundTests() : CalendarRoundContract(new EmbeddedUnderTest());

public sealed class EmbeddedTieStoreTests() : TieStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedCareStoreTests() : CareStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedCadenceStoreTests() : CadenceStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedWeeklyPicksTests() : WeeklyPicksContract(new EmbeddedUnderTest());

public sealed class EmbeddedSuggestionLogTests() : SuggestionLogContract(new EmbeddedUnderTest());

public sealed class EmbeddedPeopleWordStoreTests() : PeopleWordStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedTalkStoreTests() : TalkStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedSettingsStoreTests() : SettingsStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedBookingStoreTests() : BookingStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedJourneyStoreTests() : JourneyStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedFreeBusyCopiesTests() : FreeBusyCopiesContract(new EmbeddedUnderTest());

public sealed class EmbeddedOfferStoreTests() : OfferStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedNoteStoreTests() : NoteStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedUserGrantsTests() : UserGrantsContract(new EmbeddedUnderTest());

public sealed class EmbeddedLinkStoreTests() : LinkStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedRecurringStoreTests() : RecurringStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedReviewStoreTests() : ReviewStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedSocialHourStoreTests() : SocialHourStoreContract(new EmbeddedUnderTest());

public sealed class EmbeddedDigestLogTests() : DigestLogContract(new EmbeddedUnderTest());

public sealed class EmbeddedKeptTimesTests() : KeptTimesContract(new EmbeddedUnderTest());

public sealed class EmbeddedJobsTests() : JobsContract(new EmbeddedUnderTest());

public sealed class EmbeddedAccountStoreTests() : AccountStoreContract(new EmbeddedUnderTest());
