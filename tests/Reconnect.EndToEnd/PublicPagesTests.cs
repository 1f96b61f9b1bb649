using System.Net;
using Reconnect.EndToEnd.Drivers;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

public sealed class PublicPagesTests
{
    [Theory]
    [InlineData("offers")]
    [InlineData("links")]
    public async Task Nobody_tries_tokens_by_the_thousand(string pages)
    {
        await using var product = await Product.StartAsync("story");
        var anybody = product.App.Anonymous();

        var answers = new List<Answer>();
        for (var i = 0; i < 130; i++) { answers.Add(await anybody.GetAsync($"{pages}/made-up-{i}")); } // more than two windows allow

        Assert.Equal(HttpStatusCode.Gone, answers[0].Status);
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.TooManyRequests && answer.Problem == "too-many");
        product.Explain();
    }
}
