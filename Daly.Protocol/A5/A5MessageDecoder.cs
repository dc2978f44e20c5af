using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>
/// Turns the eight data bytes of a one-frame reply into messages. Values are taken as they stand; whether the frame can
/// be believed at all is a question for <see cref="A5Plausibility"/>, to be asked first. Bytes that a reply does not
/// define keep what an earlier reply left there, and are not looked at.
/// </summary>
public static class A5MessageDecoder
{
    /// <summary>Decodes one reply. Never throws because of data; does not mark the group as updated.</summary>
    /// <param name="dataId">The data id of the reply.</param>
    /// <param name="buffer">Holds the frame.</param>
    /// <param name="dataOffset">Index of the first data byte.</param>
    /// <param name="data">Receives the values.</param>
    /// <returns>False, and nothing changed, if the id is none of 0x50–0x54, 0x59–0x61, 0x90–0x94, 0x97, 0x98, 0x9A.</returns>
    public static bool TryDecode(byte dataId, byte[] buffer, int dataOffset, BmsData data)
    {
        if (dataId >= A5DataId.Pack)
        {
            return A5LiveMessages.TryDecode(dataId, buffer, dataOffset, data);
        }

        if (dataId >= A5DataId.CellThresholds && dataId <= A5DataId.DeltaThresholds)
        {
            return A5ThresholdMessages.TryDecode(dataId, buffer, dataOffset, data.Thresholds);
        }

        if (dataId == A5DataId.Clock)
        {
            A5ClockMessage.Decode(buffer, dataOffset, data.Clock);
            return true;
        }

        return A5IdentityMessages.TryDecode(dataId, buffer, dataOffset, data.Identity);
    }
}
