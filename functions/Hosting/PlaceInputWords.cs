namespace Reconnect.Functions.Hosting;

/// <summary>What the API says of places that cannot be taken.</summary>
internal static class PlaceInputWords
{
    public static string TooLong(int most) => Tongue.Say(
        $"The place must not be longer than {most} characters.",
        $"Der Ort darf nicht länger sein als {most} Zeichen.");
}
