using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EGovToken.Testing.TestKit;

namespace EGovToken.PortalLogin.Tests.Browser;

/// <summary>
/// Firefox without a window, steered by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/): it opens a file at any width, prints it and
/// says what a screen reader would hear.
/// </summary>
internal sealed partial class HeadlessFirefox : IDisposable
{
    private readonly TemporaryFolder _home = new("firefox");
    private readonly ClientWebSocket _socket = new();
    private readonly Process _browser;
    private readonly string _page;
    private int _commands;

    /// <param name="isDark">Whether its user likes dark pages.</param>
    public HeadlessFirefox(bool isDark = false)
    {
        // 0 is dark, 1 light.
        File.WriteAllText(_home.PathOf("user.js"), $"""
            user_pref("layout.css.prefers-color-scheme.content-override", {(isDark ? 0 : 1)});
            user_pref("browser.shell.checkDefaultBrowser", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("termsofuse.bypassNotification", true);

            """);
        _browser = Process.Start(new ProcessStartInfo("firefox-esr", ["--headless", "--no-remote", "--profile", _home.FullName, "--remote-debugging-port", "0", "about:blank"])
        {
            Environment = { ["HOME"] = _home.FullName },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _browser.BeginOutputReadLine();
        try
        {
            _page = Connect();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Opens a file and waits until it is drawn.</summary>
    public void Open(string file, int width)
    {
        DoOnPage("browsingContext.setViewport", new() { ["viewport"] = new JsonObject { ["width"] = width, ["height"] = 800 } });
        DoOnPage("browsingContext.navigate", new() { ["url"] = new Uri(file).AbsoluteUri, ["wait"] = "complete" });
    }

    /// <summary>What an expression comes to, as JSON.</summary>
    public JsonElement Ask(string expression)
    {
        var answer = Do("script.evaluate", new()
        {
            ["expression"] = $"JSON.stringify({expression})",
            ["target"] = new JsonObject { ["context"] = _page },
            ["awaitPromise"] = false,
        });
        return answer.GetProperty("type").GetString() == "success"
            ? JsonDocument.Parse(answer.GetProperty("result").GetProperty("value").GetString()!).RootElement
            : throw new InvalidOperationException(answer.ToString());
    }

    /// <summary>How many elements a screen reader announces with this role and, if one is given, this name.</summary>
    public int CountAnnounced(string role, string? name = null)
    {
        var value = new JsonObject { ["role"] = role };
        if (name is not null)
        {
            value["name"] = name;
        }

        return DoOnPage("browsingContext.locateNodes", new() { ["locator"] = new JsonObject { ["type"] = "accessibility", ["value"] = value } })
            .GetProperty("nodes").GetArrayLength();
    }

    /// <summary>Takes a picture of the whole page.</summary>
    public void Photograph(string pngFile) => File.WriteAllBytes(pngFile, DoOnPage("browsingContext.captureScreenshot", new() { ["origin"] = "document" }).GetProperty("data").GetBytesFromBase64());

    /// <summary>Prints the page on the paper that it asks for, else on A4.</summary>
    /// <param name="pdfFile">The file to write.</param>
    /// <returns>How many sheets it takes.</returns>
    public int Print(string pdfFile)
    {
        var paper = new JsonObject { ["width"] = 21.0, ["height"] = 29.7 };
        File.WriteAllBytes(pdfFile, DoOnPage("browsingContext.print", new() { ["background"] = true, ["page"] = paper, ["shrinkToFit"] = false }).GetProperty("data").GetBytesFromBase64());
        return int.Parse(Pages().Match(Tool.Run("pdfinfo", pdfFile)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _browser.Kill(entireProcessTree: true);
        _browser.WaitForExit();
        _browser.Dispose();
        _socket.Dispose();
        _home.Dispose();
    }

    private string Connect()
    {
        _socket.ConnectAsync(new Uri($"{ReadAddress()}/session"), CancellationToken.None).WaitAsync(Waiting.Limit).GetAwaiter().GetResult();
        _ = _browser.StandardError.ReadToEndAsync();
        Do("session.new", new() { ["capabilities"] = new JsonObject() });
        return Do("browsingContext.getTree", []).GetProperty("contexts")[0].GetProperty("context").GetString()!;
    }

    private string ReadAddress()
    {
        while (_browser.StandardError.ReadLineAsync().WaitAsync(Waiting.Limit).GetAwaiter().GetResult() is { } line)
        {
            if (Listening().Match(line) is { Success: true } address)
            {
                return address.Groups[1].Value;
            }
        }

        throw new InvalidOperationException("Firefox ended before it could be steered.");
    }

    private JsonElement DoOnPage(string method, JsonObject parameters)
    {
        parameters["context"] = _page;
        return Do(method, parameters);
    }

    private JsonElement Do(string method, JsonObject parameters)
    {
        var command = new JsonObject { ["id"] = ++_commands, ["method"] = method, ["params"] = parameters };
        _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).WaitAsync(Waiting.Limit).GetAwaiter().GetResult();

        // Events come between the answers.
        JsonElement answer;
        do
        {
            answer = Receive();
        }
        while (!answer.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.Number || id.GetInt32() != _commands);
        return answer.GetProperty("type").GetString() == "success" ? answer.GetProperty("result") : throw new InvalidOperationException($"{method}: {answer}");
    }

    private JsonElement Receive()
    {
        using var message = new MemoryStream();
        var part = new byte[65536];
        WebSocketReceiveResult result;
        do
        {
            result = _socket.ReceiveAsync(part, CancellationToken.None).WaitAsync(Waiting.Limit).GetAwaiter().GetResult();
            message.Write(part, 0, result.Count);
        }
        while (!result.EndOfMessage);
        return JsonDocument.Parse(message.ToArray()).RootElement;
    }

    [GeneratedRegex(@"listening on (ws://\S+)")]
    private static partial Regex Listening();

    [GeneratedRegex(@"Pages: +(\d+)")]
    private static partial Regex Pages();
}
