namespace Daly.Sensors;

/// <summary>AVG of the configuration: how many conversions one result averages.</summary>
public enum Ina226Averaging
{
    /// <summary>1 conversion.</summary>
    Of1 = 0,

    /// <summary>4 conversions.</summary>
    Of4 = 1,

    /// <summary>16 conversions.</summary>
    Of16 = 2,

    /// <summary>64 conversions.</summary>
    Of64 = 3,

    /// <summary>128 conversions.</summary>
    Of128 = 4,

    /// <summary>256 conversions.</summary>
    Of256 = 5,

    /// <summary>512 conversions.</summary>
    Of512 = 6,

    /// <summary>1024 conversions.</summary>
    Of1024 = 7,
}
