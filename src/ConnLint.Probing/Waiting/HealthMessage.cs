using System;
using System.Buffers.Binary;
using System.Text;

namespace ConnLint.Probing.Waiting;

/// <summary>
/// The two messages of <c>grpc.health.v1</c>, in gRPC's frame: one byte for compression, four for the length, then protobuf with one field each.
/// </summary>
internal static class HealthMessage
{
    public const int Serving = 1;
    public const int NotServing = 2;

    private const int FrameHeader = 5;
    private const byte ServiceField = 1 << 3 | 2;
    private const byte StatusField = 1 << 3;
    private const int MaxService = 127; // longer ones would need a second byte of length

    public static bool IsService(string service) => Encoding.UTF8.GetByteCount(service) <= MaxService;

    /// <summary><c>HealthCheckRequest { string service = 1; }</c>; the empty service, which means the whole server, is left out as protobuf asks.</summary>
    public static byte[] Request(string service)
    {
        var name = Encoding.UTF8.GetBytes(service);
        var message = name.Length == 0 ? name : [ServiceField, (byte)name.Length, .. name];
        var frame = new byte[FrameHeader + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, FrameHeader);
        return frame;
    }

    /// <summary><c>HealthCheckResponse { ServingStatus status = 1; }</c>: its status, or 0 (UNKNOWN) for everything else.</summary>
    public static int Status(ReadOnlySpan<byte> frame)
        => frame.Length >= FrameHeader + 2 && frame[0] == 0 && frame[FrameHeader] == StatusField ? frame[FrameHeader + 1] : 0;
}
