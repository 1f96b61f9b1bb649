namespace Reconnect.Ties;

/// <summary>The fixed parameters of the lapse model for a horizon of 90 days. The same for everyone: nothing here was learned from a user.</summary>
/// <remarks>Fitted on public research sets of e-mail metadata (SNAP email-Eu-core-temporal; the Enron release as cleaned by Zhou 2007
/// and by Perry and Wolfe 2013); they contain nothing of these data. Times are in days.</remarks>
internal static class LapseParameters
{
    /// <summary>How far ahead a contact is asked for.</summary>
    public const double Horizon = 90;

    /// <summary>Group mails of the last weeks count most: their decay.</summary>
    public const double GroupDecay = 30;

    /// <summary>The newest gap counts at least this much in the means over gaps.</summary>
    public const double LeastNewWeight = .2;

    /// <summary>Decay of the four counters of contact days.</summary>
    public static readonly double[] Decays = [7, 30, 90, 365];

    /// <summary>BG/NBD: Fader, Hardie and Lee, "Counting your customers" the easy way, Marketing Science 24 (2005).</summary>
    public static class Dropout
    {
        /// <summary>Shape of the gamma mixture of contact rates.</summary>
        public const double R = 1.4375095919977634;
        /// <summary>Its scale, in days.</summary>
        public const double Alpha = 10.605702211193924;
        /// <summary>First parameter of the beta mixture of dropping out after a contact.</summary>
        public const double A = 0.442304354885553;
        /// <summary>Its second parameter.</summary>
        public const double B = 2.5914992608853753;
    }

    /// <summary>Log-normal renewal with dropout, shrunk towards a common prior. All but the mean are logarithms.</summary>
    public static class LogNormal
    {
        /// <summary>Prior mean of the logarithm of a gap.</summary>
        public const double Mean = 1.7522182937432689;
        public const double LogMeanWeight = 1.4233083048646753;
        public const double LogSpread = 1.089710065522989;
        public const double LogSpreadWeight = -0.23312537513027165;
        public const double LogDropout = -0.2820388702471479;
        public const double LogStaying = -0.6823510210670243;
    }

    /// <summary>Weibull renewal with dropout, shrunk the same way.</summary>
    public static class Weibull
    {
        /// <summary>Prior mean of the logarithm of a gap.</summary>
        public const double Mean = 0.25750171063398974;
        public const double LogMeanWeight = 0.0013964280272760802;
        public const double LogShape = -0.5272878408975192;
        public const double LogDropout = 0.0017400697152281943;
        public const double LogStaying = 0.38929433804251606;
    }

    /// <summary>Self-exciting contacts (Hawkes 1971) over the four decayed counters, mixed over ties.</summary>
    public static class SelfExciting
    {
        /// <summary>Logarithm of the rate each counter adds, in the order of <see cref="Decays"/>.</summary>
        public static readonly double[] LogRates = [-0.6085120587133344, -4.659988298853414, -4.609356115897155, -0.5738579813568265];
        public const double LogBackground = -7.188296874472466;
        public const double LogMixture = -0.8861477400962903;
    }

    /// <summary>Weights of the logistic model for "no contact within the horizon".</summary>
    public static class Weight
    {
        public const double Intercept = 1.2053509894859589;
        public const double DropoutAlive = 0.11661014787642429;
        public const double DropoutContact = -0.34344381670156;
        public const double LogNormalAlive = 0.24525817414438575;
        public const double LogNormalContact = -0.5331149575121927;
        public const double WeibullAlive = 0.4851181838649089;
        public const double WeibullContact = -0.1924269113823237;
        public const double SelfExcitingContact = -0.3108774628675827;
        public const double Recency = 0.6104055532127672;
        public const double RecencySquared = -0.33345507612537684;
        public const double RecencyToNineInTen = 0.1325038171358254;
        public const double RecencyToUsual = -0.15233155262975814;
        public const double RecencyToMedian = 0.04267242325029441;
        public const double Usual = -0.6890860009827546;
        public const double Spread = -0.06564025991748706;
        public const double NineInTen = -0.14637465283076792;
        public const double Longest = 0.1988169494589701;
        public const double Days = -0.47647307037602465;
        public const double Age = -0.08843413633520254;
        public const double TrendMonthToQuarter = 0.2943005539961974;
        public const double TrendQuarterToYear = -0.6369587977256799;
        public const double GroupRecency = 0.08108089110592555;
        public const double GroupCount = -0.04767202772531444;
        public const double OwnDaysToUsual = -0.08839277302200542;
        public const double OwnDays = -0.02697446813958957;
        public const double OwnActivity = -0.12493016081747947;
        public const double YearCount = -0.2702770107872251;
        public const double QuarterCount = -0.3338988736411292;
    }
}
