var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Reconnect");
await app.RunAsync();
