using System;
using System.Collections.Generic;
using System.Text;

namespace ConnLint.Probing.Protocols;

/// <summary>The first bytes that clients of the protocols send, made so that a server does nothing but answer, and how each answer begins.</summary>
internal static class ProtocolGreetings
{
    /// <summary>Asks about the server as a whole (RFC 9110, 9.3.7): no resource is touched.</summary>
    public static ReadOnlySpan<byte> Http1 => "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nUser-Agent: connlint\r\nConnection: close\r\n\r\n"u8;

    /// <summary>The preface of HTTP/2 with prior knowledge, and an empty SETTINGS frame (RFC 9113, 3.4).</summary>
    public static ReadOnlySpan<byte> Http2 => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0"u8;

    /// <summary>A ClientHello of TLS 1.2 for localhost (RFC 5246, 7.4.1.2). A server of TLS 1.3 alone refuses it, in TLS.</summary>
    public static byte[] ClientHello()
    {
        List<byte> extensions =
        [
            0, 0, 0, 14, 0, 12, 0, 0, 9, .. "localhost"u8,
            0, 10, 0, 8, 0, 6, 0, 29, 0, 23, 0, 24, // groups: x25519, secp256r1, secp384r1
            0, 11, 0, 2, 1, 0, // uncompressed points
            0, 13, 0, 14, 0, 12, 4, 3, 8, 4, 4, 1, 5, 3, 8, 5, 5, 1, // signatures: ECDSA and RSA with SHA-256 and SHA-384
        ];
        List<byte> hello =
        [
            3, 3, .. new byte[32], 0, // version, a random number that protects nothing here, no session
            0, 12, 0xC0, 0x2F, 0xC0, 0x30, 0xC0, 0x2B, 0xC0, 0x2C, 0, 0x9C, 0, 0x9D, // AES-GCM with ECDHE or RSA
            1, 0, // no compression
            .. Length(extensions.Count), .. extensions,
        ];
        List<byte> handshake = [1, 0, .. Length(hello.Count), .. hello];
        return [22, 3, 1, .. Length(handshake.Count), .. handshake];
    }

    /// <summary>Asks whether PostgreSQL would encrypt, before anything is agreed (PostgreSQL manual, "Message Formats", SSLRequest).</summary>
    public static ReadOnlySpan<byte> PostgreSql => [0, 0, 0, 8, 0x04, 0xD2, 0x16, 0x2F];

    /// <summary>It answers with one letter, yes or no, and waits.</summary>
    public static bool IsPostgreSql(ReadOnlySpan<byte> answer) => answer is [(byte)'S' or (byte)'N'];

    /// <summary>An inline command that Redis and its descendants do not know, or do not allow to strangers (redis.io, "Redis serialization protocol", simple errors).</summary>
    public static bool IsRedis(ReadOnlySpan<byte> answer)
        => answer.StartsWith("-ERR unknown command"u8) || answer.StartsWith("-NOAUTH "u8) || answer.StartsWith("-DENIED Redis "u8);

    /// <summary>A record of TLS that holds a handshake message or an alert.</summary>
    public static bool IsTls(ReadOnlySpan<byte> answer) => answer is [21 or 22, 3, ..];

    public static bool IsHttp1(ReadOnlySpan<byte> answer) => answer.StartsWith("HTTP/1."u8);

    /// <summary>HTTP/2 begins with a SETTINGS frame on stream 0.</summary>
    public static bool IsHttp2(ReadOnlySpan<byte> answer) => answer is [_, _, _, 4, _, 0, 0, 0, 0, ..];

    /// <summary>The status of an answer in HTTP/1.1, or null.</summary>
    public static string? Status(ReadOnlySpan<byte> answer)
        => IsHttp1(answer) && answer.Length >= 12 ? Encoding.ASCII.GetString(answer.Slice(9, 3)) : null;

    private static byte[] Length(int count) => [(byte)(count >> 8), (byte)count];
}
