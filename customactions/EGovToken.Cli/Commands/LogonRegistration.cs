using System.Diagnostics;
using EGovToken.Cli.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;

namespace EGovToken.Cli.Commands;

/// <summary>What the per-machine installation does at a user's logon: replaces the user's per-user installation, and registers.</summary>
/// <param name="session">The command that asks.</param>
/// <param name="log">Takes lines about changes.</param>
internal sealed class LogonRegistration(CommandSession session, Action<string> log)
{
    /// <summary>Registers; no PIN is asked for or used.</summary>
    /// <exception cref="OutcomeException">Every failure of settings, module, token and store.</exception>
    public RegistrationReport Register()
    {
        if (session.PC.Machine.IsInstalled)
        {
            RemoveUsersOwn();
        }

        return session.Settings is { WaitsAllSession: true, RegisterCertificates: true } ? new SessionWait(session, log, RegisterOnce).Run() : RegisterOnce(session);
    }

    private static readonly TimeSpan SessionInterval = TimeSpan.FromSeconds(2);

    private Task _telling = Task.CompletedTask;

    private RegistrationReport RegisterOnce(CommandSession look)
    {
        RegistrationReport? report = null;
        try
        {
            return report = ResultRecorder.Of(look.PC, () => RegisterBeforeTheScreen(look with { IsLogon = true }));
        }
        finally
        {
            // Without a token, too: what is registered ends all the same.
            if (!session.Settings.WaitsAllSession)
            {
                TellWhatEnds(report);
            }
            else if (_telling.IsCompleted)
            {
                // Beside the waiting: the notification takes a minute, and a token that comes in it is registered at once.
                _telling = Task.Run(() => TellWhatEnds(report));
            }
        }
    }

    // The user may be away from the start: after an update Windows restarts, signs in and locks the screen. Who comes back has all the time again.
    private RegistrationReport RegisterBeforeTheScreen(CommandSession look)
    {
        while (true)
        {
            WaitForUser();
            try
            {
                return new Registration(look) { TrustsSettled = true, BeforeChange = RefuseAnothersToken }.Register(pin: null);
            }
            catch (OutcomeException e) when (TokenQuery.IsUserAway(e))
            {
                log(e.Outcome.ToString());
                session.Pause(SessionInterval);
            }
        }
    }

    // While another user is before the screen, or may be about to unlock it for themselves, a token is theirs.
    private void WaitForUser()
    {
        if (!session.PC.IsSessionActive())
        {
            log("this user is not before the screen, or has locked it: no token is looked at until that is over");
            while (!session.PC.IsSessionActive())
            {
                session.Pause(SessionInterval);
            }
        }
    }

    // Once more: users may have been switched since the token was found.
    private void RefuseAnothersToken()
    {
        if (!session.PC.IsSessionActive())
        {
            throw TokenQuery.UserIsAway();
        }
    }

    private void TellWhatEnds(RegistrationReport? report)
    {
        if (session.Cancellation.IsCancellationRequested || !session.PC.IsSessionActive())
        {
            // Who is away would not see it.
            return;
        }

        try
        {
            var read = report is { Token: { } token }
                ? report.Certificates.Where(static certificate => certificate.Planned.Store == UserStoreName.My).Select(certificate => (token, certificate.Planned.Encoded))
                : [];
            var told = new ExpiryNotice(session.PC, static () => DateTime.UtcNow)
                .Tell(session.Settings.ExpiryNotice, session.Texts, read, session.Cancellation);
            if (told is not null)
            {
                log(told);
            }
        }
        catch (OutcomeException e)
        {
            log($"whether a certificate ends soon is not told: {e.Message}");
        }
    }

    // Its certificates stay: the journal is the user's, and the per-user package leaves it to a per-machine installation. When Windows
    // Installer is busy, as it often is after start-up, the next logon is soon enough.
    private void RemoveUsersOwn()
    {
        foreach (var product in session.PC.UserPackage.FindProducts())
        {
            session.Cancellation.ThrowIfCancellationRequested();
            log($"the per-user installation {product} is removed: msiexec ended with {session.PC.UserPackage.Uninstall(product)}");
        }
    }
}

/// <summary>Registers the token that is there, and then each that comes, until the session or the installer ends this process.</summary>
/// <param name="session">The command that asks.</param>
/// <param name="log">Takes lines about changes.</param>
/// <param name="register">Registers once, within the time that the command waits for a token.</param>
internal sealed class SessionWait(CommandSession session, Action<string> log, Func<CommandSession, RegistrationReport> register)
{
    // A module sees a token somewhat later than the smart card service does.
    private static readonly TimeSpan Arrival = TimeSpan.FromSeconds(5);

    // Windows starts the service with the first reader; until then there is nothing to wait for but that.
    private static readonly TimeSpan PauseWithoutService = TimeSpan.FromSeconds(1.5);

    // How long after a look that failed there is one more: what ailed the token may have passed, such as a driver that was being installed.
    private static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(30);

    // Nothing is done at its end; a service that has gone deaf is asked again.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Registers until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">Its one end.</exception>
    public RegistrationReport Run()
    {
        using var events = session.PC.ReaderEvents();

        // Before the first look, so that what comes after it is not missed.
        events.Begin();
        var mayRepeat = !Look(session, events.HasCardCome ? Arrival : TimeSpan.Zero) && events.HasCardCome;
        var pause = new PauseBeforeLook();
        var sinceLook = Stopwatch.StartNew();
        log("waiting for tokens until the session ends");
        while (true)
        {
            var change = events.Wait(TimeSpan.Zero, mayRepeat ? SecondLook : LongestWait, session.Cancellation);
            if (change == ReaderChange.NoService)
            {
                session.Pause(PauseWithoutService);
            }
            else if (events.HasCardCome)
            {
                session.Pause(pause.Next(sinceLook.Elapsed));
                mayRepeat = !LookAgain(Arrival);
                sinceLook.Restart();
            }
            else if (change == ReaderChange.Nothing && mayRepeat)
            {
                LookAgain(Arrival);
                mayRepeat = false;
            }
        }
    }

    // With services of its own: those of the last look may know of a provider that hung then.
    private bool LookAgain(TimeSpan wait) => Look(session with { PC = session.Environment.PC(session.Log) }, wait);

    // Whether nothing failed. What goes wrong with one token is no reason not to register the next.
    private bool Look(CommandSession look, TimeSpan wait)
    {
        try
        {
            log(register(look with { WaitForToken = wait }).Result.ToString());
            return true;
        }
        catch (OutcomeException e) when (e.Outcome.Number == OutcomeNumber.SeveralTokens && look.Settings.TokenSerial is null)
        {
            log(e.Outcome.ToString());
            return LookAtEach(look);
        }
#pragma warning disable CA1031 // Whatever it is, the next token may be all right.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log((e is OutcomeException known ? known.Outcome : Outcome.Of(OutcomeNumber.Unexpected, $"{e.GetType().Name}: {e.Message}")).ToString());
            return false;
        }
    }

    // Each that is meant, as if it had come alone. Those without a serial number of their own cannot be told apart.
    private bool LookAtEach(CommandSession look)
    {
        var good = SerialsOf(look).Select(serial => Look(look with { Settings = look.Settings with { TokenSerial = serial } }, TimeSpan.Zero)).ToList();
        return good.Count > 0 && good.TrueForAll(static one => one);
    }

    private List<string> SerialsOf(CommandSession look)
    {
        try
        {
            return !session.PC.IsSessionActive() ? [] : look.OpenReader().ListSlots().MeantBy(look.Query)
                .Select(static token => token.Description.Serial).Where(static serial => serial.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        }
        catch (OutcomeException e)
        {
            log(e.Outcome.ToString());
            return [];
        }
    }
}

/// <summary>
/// How long after a card came there is a look. A reader with a bad contact comes and goes all the time, and each look loads the vendor's module:
/// the sooner the next card comes after a look, the longer it waits.
/// </summary>
internal sealed class PauseBeforeLook
{
    /// <summary>
    /// The usual pause. So that the vendor's monitor, which may register the same certificates, comes first: what it has done is then found right
    /// and left alone.
    /// </summary>
    public static readonly TimeSpan VendorsTurn = TimeSpan.FromSeconds(1.5);

    /// <summary>The longest.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // Nobody exchanges tokens faster, also not who does it all day.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    private TimeSpan _last = TimeSpan.Zero;

    /// <summary>The pause before the next look.</summary>
    /// <param name="sinceLook">How long ago the last look ended.</param>
    public TimeSpan Next(TimeSpan sinceLook)
    {
        var doubled = _last + _last;
        _last = sinceLook >= Soon || doubled < VendorsTurn ? VendorsTurn : doubled < Longest ? doubled : Longest;
        return _last;
    }
}
