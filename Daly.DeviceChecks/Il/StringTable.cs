using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace Daly.DeviceChecks.Il;

/// <summary>What the device's file of an assembly keeps as text: each name and each literal once, in UTF-8 with an end mark.</summary>
internal static class StringTable
{
    internal static int Bytes(IlAssembly assembly) =>
        Names(assembly.Metadata).Concat(Literals(assembly)).Distinct(StringComparer.Ordinal).Sum(text => Encoding.UTF8.GetByteCount(text) + 1);

    private static IEnumerable<string> Names(MetadataReader metadata) => Handles(metadata).Select(metadata.GetString);

    // Constants have no field there.
    private static IEnumerable<StringHandle> Handles(MetadataReader metadata) =>
    [
        .. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).SelectMany(type => new[] { type.Namespace, type.Name }),
        .. metadata.MethodDefinitions.Select(handle => metadata.GetMethodDefinition(handle).Name),
        .. metadata.FieldDefinitions.Select(metadata.GetFieldDefinition)
            .Where(field => !field.Attributes.HasFlag(FieldAttributes.Literal)).Select(field => field.Name),
        .. metadata.TypeReferences.Select(metadata.GetTypeReference).SelectMany(type => new[] { type.Namespace, type.Name }),
        .. metadata.MemberReferences.Select(handle => metadata.GetMemberReference(handle).Name),
        .. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).Name),
    ];

    private static IEnumerable<string> Literals(IlAssembly assembly) => assembly.Methods
        .SelectMany(method => method.Instructions)
        .Where(instruction => instruction.Code == OpCodes.Ldstr)
        .Select(instruction => assembly.Metadata.GetUserString((UserStringHandle)MetadataTokens.Handle(instruction.Token)));
}
