namespace Daly.DeviceChecks.Api;

/// <summary>What a listed member is.</summary>
public enum ApiMemberKind
{
    /// <summary>An instance constructor.</summary>
    Constructor,

    /// <summary>A finalizer, listed as <c>~Type</c>.</summary>
    Finalizer,

    Method,

    /// <summary>An operator or conversion, listed by its metadata name <c>op_…</c>.</summary>
    Operator,

    /// <summary>A property without parameters.</summary>
    Property,

    /// <summary>An indexer, listed as <c>this[…]</c>.</summary>
    Indexer,

    Field,

    Constant,

    Event,

    EnumValue,
}
