using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using EGovToken.Testing.VirtualCard.Card;

namespace EGovToken.Testing.VirtualCard.Reader;

/// <summary>
/// A card in a reader, by the protocol of vsmartcard's vpcd driver: the card connects to the reader; each message is two bytes
/// of length, most significant first, and the message. One byte is an order of the reader's, anything longer a command.
/// </summary>
internal sealed class CardConnection : IDisposable
{
    private const byte PowerOff = 0;
    private const byte PowerOn = 1;
    private const byte Reset = 2;
    private const byte GetAnswerToReset = 4;

    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly SmartCard _card;
    private readonly Thread _thread;

    /// <summary>Puts a card into a reader.</summary>
    /// <exception cref="SocketException">No reader listens at that port.</exception>
    public CardConnection(SmartCard card, int port)
    {
        _card = card;
        _client.Connect(IPAddress.Loopback, port);
        _thread = new Thread(Serve) { IsBackground = true, Name = "Virtual card" };
        _thread.Start();
    }

    /// <summary>Takes the card out; it answers nothing any more.</summary>
    public void Dispose()
    {
        _client.Close();
        _thread.Join();
    }

    private void Serve()
    {
        try
        {
            var stream = _client.GetStream();
            while (true)
            {
                var message = Receive(stream);
                if (message.Length != 1)
                {
                    Send(stream, _card.Transmit(message));
                    continue;
                }

                switch (message[0])
                {
                    case PowerOff or PowerOn or Reset:
                        _card.Reset();
                        break;
                    case GetAnswerToReset:
                        Send(stream, _card.AnswerToReset);
                        break;
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The card was taken out, or the reader is gone.
        }
    }

    private static byte[] Receive(NetworkStream stream)
    {
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        stream.ReadExactly(length);
        var message = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
        stream.ReadExactly(message);
        return message;
    }

    private static void Send(NetworkStream stream, byte[] message)
    {
        var framed = new byte[sizeof(ushort) + message.Length];
        BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)message.Length);
        message.CopyTo(framed, sizeof(ushort));
        stream.Write(framed);
    }
}
