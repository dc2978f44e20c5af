namespace Daly.Settings;

/// <summary>Reads the text of one value as its definition demands.</summary>
public static class SettingValueParser
{
    /// <summary>The most entries of a list.</summary>
    public const int MaxListEntries = 8;

    /// <summary>Reads a value.</summary>
    /// <returns>The value, or <c>null</c> when it is not allowed.</returns>
    public static SettingValue? Parse(SettingDefinition definition, string text)
    {
        var value = new SettingValue { Text = text };
        return TryFill(definition, value) ? value : null;
    }

    private static bool TryFill(SettingDefinition definition, SettingValue value) => definition.Kind switch
    {
        SettingKind.Text => SettingText.IsPrintable(value.Text) && HasAllowedLength(definition, value.Text),
        SettingKind.Id => SettingText.IsId(value.Text) && HasAllowedLength(definition, value.Text),
        SettingKind.Topic => SettingText.IsTopic(value.Text) && HasAllowedLength(definition, value.Text),
        SettingKind.Word => TryWord(definition, value),
        SettingKind.WordList => TryWords(definition, value),
        SettingKind.IntegerList => TryNumbers(definition, value),
        SettingKind.Flag => TryFlag(value),
        _ => TryNumber(definition, value),
    };

    private static bool HasAllowedLength(SettingDefinition definition, string text) =>
        text.Length >= definition.Min && text.Length <= definition.Max;

    private static bool TryWord(SettingDefinition definition, SettingValue value)
    {
        value.Text = SettingText.ToLower(value.Text);
        value.Number = SettingText.IndexOf(definition.Words, value.Text);
        return value.Number >= 0;
    }

    private static bool TryWords(SettingDefinition definition, SettingValue value)
    {
        value.Text = SettingText.ToLower(value.Text);
        value.Words = value.Text.Length == 0 ? EmptyArrays.Words : value.Text.Split(',');
        for (int i = 0; i < value.Words.Length; i++)
        {
            value.Words[i] = value.Words[i].Trim();
            if (SettingText.IndexOf(definition.Words, value.Words[i]) < 0) return false;
        }

        return true;
    }

    private static bool TryNumber(SettingDefinition definition, SettingValue value)
    {
        if (!FixedPoint.TryParse(value.Text, definition.Decimals, out long number)) return false;
        value.Number = number;
        return number >= definition.Min && number <= definition.Max;
    }

    private static bool TryNumbers(SettingDefinition definition, SettingValue value)
    {
        string[] parts = value.Text.Split(',');
        value.Numbers = new int[parts.Length];
        if (parts.Length > MaxListEntries) return false;
        for (int i = 0; i < parts.Length; i++)
        {
            if (!FixedPoint.TryParse(parts[i].Trim(), 0, out long number)) return false;
            if (number < definition.Min || number > definition.Max || Contains(value.Numbers, i, (int)number)) return false;
            value.Numbers[i] = (int)number;
        }

        return true;
    }

    private static bool Contains(int[] numbers, int count, int number)
    {
        for (int i = 0; i < count; i++)
        {
            if (numbers[i] == number) return true;
        }

        return false;
    }

    private static bool TryFlag(SettingValue value)
    {
        string text = SettingText.ToLower(value.Text);
        bool isOn = text == "true" || text == "on" || text == "yes" || text == "1";
        value.Number = isOn ? 1 : 0;
        return isOn || text == "false" || text == "off" || text == "no" || text == "0";
    }
}
