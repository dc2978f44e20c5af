using System.Text;
using Daly.DeviceChecks.Api;

namespace Daly.DeviceChecks.References;

/// <summary>
/// Writes a listing as C# declarations without bodies. Everything is <c>partial</c>, so that what a listing lacks can be
/// added in a second file.
/// </summary>
public sealed class ReferenceSourceWriter
{
    private readonly ApiListing _listing;
    private readonly Dictionary<string, ApiType> _typesByName;
    private readonly StringBuilder _source = new();

    private ReferenceSourceWriter(ApiListing listing)
    {
        _listing = listing;
        _typesByName = listing.Types.Where(type => type.Arity == 0).ToDictionary(type => type.FullName, StringComparer.Ordinal);
    }

    /// <summary>The source of one listing.</summary>
    public static string Write(ApiListing listing)
    {
        ReferenceSourceWriter writer = new(listing);
        writer._source.AppendLine($"[assembly: global::System.Reflection.AssemblyVersion(\"{listing.Version}.0\")]");
        foreach (ApiType type in listing.Types.Where(type => !writer.IsNested(type)))
        {
            writer.WriteTopLevel(type);
        }

        return writer._source.ToString();
    }

    private bool IsNested(ApiType type) => _typesByName.ContainsKey(type.Container);

    private void WriteTopLevel(ApiType type)
    {
        if (type.Container.Length == 0)
        {
            WriteType(type);
            return;
        }

        _source.AppendLine($"namespace {type.Container} {{");
        WriteType(type);
        _source.AppendLine("}");
    }

    private void WriteType(ApiType type)
    {
        if (ReferenceTypeText.Attributes(type) is { Length: > 0 } attributes)
        {
            _source.AppendLine(attributes);
        }

        _source.AppendLine(ReferenceTypeText.Header(type));
        if (type.Kind == ApiTypeKind.Delegate)
        {
            return;
        }

        _source.AppendLine("{");
        WriteMembers(type);
        foreach (ApiType nested in _listing.Types.Where(other => other.Container == type.FullName))
        {
            WriteType(nested);
        }

        _source.AppendLine("}");
    }

    private void WriteMembers(ApiType type)
    {
        foreach (string added in ReferenceTypeText.AddedMembers(type))
        {
            _source.AppendLine(added);
        }

        foreach (ApiMember member in type.Members)
        {
            _source.AppendLine(ReferenceMemberText.Declaration(type, member));
        }
    }
}
