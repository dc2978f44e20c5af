namespace Daly.DeviceChecks.Api;

/// <summary>What a listed member is.</summary>
public enum ApiMemberKind
{
    /// <summary>An instance constructor.</summary>
    Constructor,

    /// <summary>A finalizer, listed as <c>~Type</c>.</summary>
    Finalizer,

    /// <summary>A method.</summary>
    Method,

    /// <summary>An operator or conversion, listed by its metadata name <c>op_…</c>.</summary>
    Operator,

    /// <summary>A property without parameters.</summary>
    Property,

    /// <summary>An indexer, listed as <c>this[…]</c>.</summary>
    Indexer,

    /// <summary>A field.</summary>
    Field,

    /// <summary>A constant.</summary>
    Constant,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A value of an enum.</summary>
    EnumValue,
}
