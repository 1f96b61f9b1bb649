using System.IO.Compression;

internal sealed record PackageWish(string Host, string? ClientId, string Out)
{
    private const string Usage = "package takes --host <host name> [--client-id <guid of the app registration>] [--out <folder>].";

    public static PackageWish Read(string[] args)
    {
        var values = new Dictionary<string, string>();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (args[i] is not ("--host" or "--client-id" or "--out") || i + 1 == args.Length)
            {
                throw new Trouble($"'{args[i]}' is not understood: {Usage}");
            }
            values[args[i]] = args[i + 1];
        }
        return values.TryGetValue("--host", out var host)
            ? new PackageWish(host, values.GetValueOrDefault("--client-id"), Path.GetFullPath(values.GetValueOrDefault("--out", "packages")))
            : throw new Trouble($"Say which host the packages are for: {Usage}");
    }
}

/// <summary>What an administrator uploads for one deployment: the zip with the unified manifest, and the add-in-only manifest.</summary>
internal sealed class Package(string root, PackageWish wish)
{
    private static readonly string[] Packed = ["manifest.json", "de.json", "color.png", "outline.png"];

    public string Zip => Path.Combine(wish.Out, $"reconnect-{wish.Host}.zip");

    public string Xml => Path.Combine(wish.Out, $"reconnect-{wish.Host}.xml");

    public async Task<int> RunAsync()
    {
        var tools = new Tools(root);
        await tools.InstallAsync("addin");
        var made = Directory.CreateTempSubdirectory("reconnect-package-").FullName;
        try
        {
            string[] client = wish.ClientId is { } id ? ["--client-id", id] : [];
            if (!await tools.TryAsync("Writing and checking both manifests", "node", ["addin/scripts/fill-manifests.mjs", $"--host={wish.Host}", .. client, "--out", made]))
            {
                throw new Trouble("No package was made; the reason stands above.");
            }
            Directory.CreateDirectory(wish.Out);
            File.Delete(Zip);
            using (var zip = await ZipFile.OpenAsync(Zip, ZipArchiveMode.Create))
            {
                foreach (var name in Packed)
                {
                    await zip.CreateEntryFromFileAsync(Path.Combine(made, name), name);
                }
            }
            File.Copy(Path.Combine(made, "manifest.xml"), Xml, overwrite: true);
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
        await Console.Out.WriteLineAsync($"\n{Zip}   for Outlook on the web and on Windows\n{Xml}   for all, Mac and phones too\ndocs/install.md says where to upload them.");
        return 0;
    }
}

/// <summary>The command as a person uses it: what it makes can be opened, and what it cannot make it explains.</summary>
internal sealed class PackageCheck(string root, string folder)
{
    private const string Host = "reconnect.example.org";

    public async Task<bool> PassesAsync()
    {
        var problem = await WrongAsync();
        if (problem is not null)
        {
            await Console.Error.WriteLineAsync($"Packages: {problem}");
        }
        return problem is null;
    }

    private async Task<string?> WrongAsync()
    {
        var package = new Package(root, PackageWish.Read(["--host", Host, "--client-id", "0f8fad5b-d9cb-469f-a165-70867728950e", "--out", folder]));
        await package.RunAsync();
        using (var zip = await ZipFile.OpenReadAsync(package.Zip))
        {
            var names = zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal).ToList();
            if (!names.SequenceEqual(["color.png", "de.json", "manifest.json", "outline.png"])) { return $"the zip holds {string.Join(", ", names)}"; }
            using var manifest = new StreamReader(await zip.GetEntry("manifest.json")!.OpenAsync());
            if (!(await manifest.ReadToEndAsync()).Contains($"https://{Host}/privacy", StringComparison.Ordinal)) { return "the unified manifest does not name the host"; }
        }
        if (!(await File.ReadAllTextAsync(package.Xml)).Contains($"https://{Host}/support", StringComparison.Ordinal)) { return "the XML does not name the host"; }
        return await RefusesAsync(["--host", $"https://{Host}"]) && await RefusesAsync(["--out", folder]) && await RefusesAsync(["--hots", Host])
            ? null
            : "a host name that is none, or none at all, was not refused";
    }

    private async Task<bool> RefusesAsync(string[] arguments)
    {
        try
        {
            await new Package(root, PackageWish.Read(arguments)).RunAsync();
            return false;
        }
        catch (Trouble)
        {
            return true;
        }
    }
}
