using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Tests.Portable.Fakes;

namespace Daly.Bridge.Tests.Portable.Commands.Intake;

[TestClass]
public sealed class CommandPayloadTests
{
    private readonly CommandRig _rig = CommandRig.Create(CommandRig.Enabled);

    [TestMethod]
    public void What_is_no_command_is_malformed()
    {
        string[] payloads =
        {
            "ON", "true", "1", " on", "on ", "{", "{}", "{\"value\":on}", "{\"value\":\"on\"", "{\"value\":\"on\"}x", "{\"value\":true}",
            "{\"value\":\"on\",}", "{\"value\":\"on\" \"id\":\"a\"}", "{\"value\":\"on\",\"value\":\"on\"}", "{\"value\":\"on\",\"more\":1}",
            "{\"value\":{\"value\":\"on\"}}", "{\"value\":[\"on\"]}", "{\"value\":\"o\\u006e\"}", "{\"value\":\"on\",\"id\":5}",
            "{\"value\":\"on\",\"id\":\"\"}", "{\"value\":\"on\",\"id\":\"123456789012345678901234567890123\"}",
            "{\"value\":\"on\",\"not_after\":\"1767225700\"}", "{\"value\":\"on\",\"not_after\":-1}", "{\"value\":\"on\",\"not_after\":1.5}",
            "{\"value\":\"on\",\"ack\":\"everything\"}", "{\"value\":\"on\",\"ack\":1}", "{\"value\":\"on\",\"for_s\":\"5\"}", "[\"on\"]", "nul",
            "{\"value\":\"on\"}{\"value\":\"on\"}", "\u00fcber",
        };
        for (int i = 0; i < payloads.Length; i++) _rig.WasRefused("1/charge_fet", payloads[i], "malformed");
    }

    [TestMethod]
    public void A_null_is_no_value_and_never_stands_for_left_out()
    {
        string[] keys = { "id", "value", "ack", "not_after", "for_s", "key" };
        for (int i = 0; i < keys.Length; i++)
        {
            _rig.WasRefused("1/clock", "{\"" + keys[i] + "\":null}", "malformed");
            _rig.WasRefused("1/charge_fet", "{\"" + keys[i] + "\" : null,\"value\":\"on\"}", "malformed");
            _rig.WasRefused("1/parameter_read", "{\"key\":\"sleep_s\",\"" + keys[i] + "\":null}", "malformed");
        }
    }

    [TestMethod]
    public void A_key_twice_a_number_as_text_and_minus_zero_are_malformed()
    {
        string[] members =
        {
            "\"for_s\":5,\"for_s\":5", "\"for_s\":5,\"for_s\":null", "\"for_s\":null,\"for_s\":5", "\"for_s\":\"5\"", "\"for_s\":-0",
            "\"for_s\":-0.0", "\"for_s\":05", "\"for_s\":+5", "\"for_s\":5e0", "\"for_s\":5.0", "\"for_s\":0x5", "\"for_s\":true",
            "\"for_s\":", "\"for_s\":[5]", "\"not_after\":\"1767225700\"", "\"not_after\":-0", "\"not_after\":1767225700.0",
            "\"not_after\":1e10", "\"not_after\":NaN", "\"id\":5", "\"ack\":\"\"", "\"ack\":[]", "\"ack\":\"load_dump,\"",
        };
        for (int i = 0; i < members.Length; i++) _rig.WasRefused("1/charge_fet", "{\"value\":\"on\"," + members[i] + "}", "malformed");
    }

    [TestMethod]
    public void All_words_of_an_acknowledgement_fit_into_one_message()
    {
        CommandPayload payload = Read(
            "{\"value\":\"on\",\"ack\":\"cuts_supply, load_dump, charger_lockup, i-accept-unverified-writes, leads_shorted\"}");
        Check.True(payload.Fault is null);
        Check.Equal(31, payload.Acks);
    }

    [TestMethod]
    public void A_number_needs_the_form_of_JSON_and_no_more_decimals_than_there_are()
    {
        string[] payloads = { "-0", "-0.0", "{\"value\":-0}", "{\"value\":-0.0}", "0x10", "+5", "5.", ".5", "05", "5.55", "5e1", "--5", "1234567890123456", "on", "{\"value\":\"5\"}" };
        for (int i = 0; i < payloads.Length; i++) _rig.WasRefused("1/soc", payloads[i], "malformed");
    }

    [TestMethod]
    public void A_press_takes_on_or_nothing()
    {
        _rig.WasConfirmed("1/clock", "on");
        _rig.WasConfirmed("1/clock", "{}");
        _rig.WasRefused("1/clock", "off", "malformed");
        _rig.WasRefused("1/clock", "5", "malformed");
        _rig.WasRefused("1/clock", "{\"for_s\":5}", "malformed");
    }

    [TestMethod]
    public void Blanks_between_the_parts_of_an_object_do_not_matter() =>
        _rig.WasConfirmed("1/charge_fet", " {\r\n\t\"value\" : \"on\" , \"id\" : \"a b\" }\n");

    [TestMethod]
    public void A_message_that_goes_on_behind_a_NUL_is_malformed()
    {
        byte[] payload = { (byte)'o', (byte)'n', 0, (byte)'!' };
        Check.True(CommandPayloadReader.Read(payload, payload.Length).Fault != null);
        Check.True(CommandPayloadReader.Read(payload, 3).Fault != null);
        Check.True(CommandPayloadReader.Read(payload, 2).Fault is null);
    }

    [TestMethod]
    public void An_oversized_message_is_malformed_and_nothing_of_it_is_done()
    {
        string payload = "{\"value\":\"on\"}";
        while (payload.Length <= 512) payload += "          ";
        _rig.WasRefused("1/charge_fet", payload, "malformed");
    }

    private static CommandPayload Read(string text)
    {
        var bytes = new byte[text.Length];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)text[i];
        return CommandPayloadReader.Read(bytes, bytes.Length);
    }
}
