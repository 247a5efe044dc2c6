using System.Net;
using System.Net.Sockets;

namespace EGovToken.Testing.VirtualCard.Reader;

/// <summary>Finds ports that nobody listens at.</summary>
internal static class LoopbackPorts
{
    /// <summary>The first of two free ports in a row: vpcd has two slots and takes a port for each.</summary>
    public static int FindPair()
    {
        while (true)
        {
            using var first = Listen(0);
            var port = ((IPEndPoint)first.LocalEndpoint).Port;
            try
            {
                using var second = Listen(port + 1);
                return port;
            }
            catch (Exception e) when (e is SocketException or ArgumentOutOfRangeException)
            {
            }
        }
    }

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Any, port);
        listener.Start();
        return listener;
    }
}
