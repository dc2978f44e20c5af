using System.Reflection.Metadata;

namespace Daly.DeviceChecks.Il;

/// <summary>Readable names of types and members of a compiled assembly.</summary>
internal sealed class IlNames(MetadataReader metadata)
{
    internal string Of(TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        return type.IsNested ? $"{Of(type.GetDeclaringType())}.{Text(type.Name)}" : Qualified(type.Namespace, type.Name);
    }

    internal string Of(TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Of((TypeReferenceHandle)type.ResolutionScope)}.{Text(type.Name)}"
            : Qualified(type.Namespace, type.Name);
    }

    internal string Of(MethodDefinitionHandle handle)
    {
        MethodDefinition method = metadata.GetMethodDefinition(handle);
        return $"{Of(method.GetDeclaringType())}.{Text(method.Name)}";
    }

    internal string Of(FieldDefinitionHandle handle)
    {
        FieldDefinition field = metadata.GetFieldDefinition(handle);
        return $"{Of(field.GetDeclaringType())}.{Text(field.Name)}";
    }

    /// <summary>The name of any type, method or field that an instruction can name.</summary>
    internal string Of(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Of((TypeDefinitionHandle)handle),
        HandleKind.TypeReference => Of((TypeReferenceHandle)handle),
        HandleKind.MethodDefinition => Of((MethodDefinitionHandle)handle),
        HandleKind.FieldDefinition => Of((FieldDefinitionHandle)handle),
        HandleKind.MemberReference => Of(metadata.GetMemberReference((MemberReferenceHandle)handle)),
        HandleKind.MethodSpecification => Of(metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        HandleKind.TypeSpecification =>
            metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new TypeFactsProvider(this), null).Name,
        _ => handle.Kind.ToString(),
    };

    internal string Text(StringHandle handle) => metadata.GetString(handle);

    private string Of(MemberReference member) => $"{Of(member.Parent)}.{Text(member.Name)}";

    private string Qualified(StringHandle space, StringHandle name) =>
        space.IsNil ? Text(name) : $"{Text(space)}.{Text(name)}";
}
