using System.Net;
using System.Net.Sockets;

namespace Acd.Live.Tests.Support;

/// <summary>Ports of 127.0.0.1 that nobody uses.</summary>
public static class LoopbackPorts
{
    /// <summary>FreeSWITCH takes RTP ports below this (conf/vars.xml); SIP ports are taken above, so the two never meet.</summary>
    private const int AboveRtp = 32_768;

    /// <summary>A port free for UDP and TCP. Another program may take it before it is used; then the start fails and says so.</summary>
    public static int Free()
    {
        for (int attempt = 0; attempt < 100; attempt++)
        {
            using var tcp = new TcpListener(IPAddress.Loopback, 0);
            tcp.Start();
            int port = ((IPEndPoint)tcp.LocalEndpoint).Port;
            if (port >= AboveRtp && IsFreeForUdp(port))
                return port;
        }

        throw new InvalidOperationException("No free port on 127.0.0.1 above 32767 in 100 attempts; see net.ipv4.ip_local_port_range.");
    }

    private static bool IsFreeForUdp(int port)
    {
        using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            udp.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
