using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Daly.DeviceChecks.Il;

/// <summary>Finds every place of an assembly where a type is used: declarations, locals, and operands of instructions.</summary>
internal sealed class TypeUseScanner(IlAssembly assembly)
{
    private readonly MetadataReader _metadata = assembly.Metadata;
    private readonly TypeFactsProvider _provider = new(assembly.Names);

    internal IEnumerable<TypeUse> Scan() =>
        _metadata.TypeDefinitions.SelectMany(Bases)
            .Concat(_metadata.FieldDefinitions.Select(Field))
            .Concat(assembly.Methods.SelectMany(Method));

    private IEnumerable<TypeUse> Bases(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        return type.GetInterfaceImplementations().Select(implemented => _metadata.GetInterfaceImplementation(implemented).Interface)
            .Append(type.BaseType)
            .Where(based => !based.IsNil)
            .Select(based => new TypeUse(assembly.Names.Of(handle), "derives from", Type(based)));
    }

    private TypeUse Field(FieldDefinitionHandle handle) => new(
        assembly.Names.Of(handle), "is a field of", _metadata.GetFieldDefinition(handle).DecodeSignature(_provider, null));

    private IEnumerable<TypeUse> Method(IlMethod method)
    {
        IEnumerable<TypeUse> signature = Types(method.Definition.DecodeSignature(_provider, null))
            .Select(type => new TypeUse(method.Name, "has in its signature", type));
        return method.Body is null ? signature : signature.Concat(Locals(method)).Concat(Caught(method)).Concat(Operands(method));
    }

    private IEnumerable<TypeUse> Locals(IlMethod method) => method.Body!.LocalSignature.IsNil
        ? []
        : _metadata.GetStandaloneSignature(method.Body.LocalSignature).DecodeLocalSignature(_provider, null)
            .Select(type => new TypeUse(method.Name, "has a local variable of", type));

    private IEnumerable<TypeUse> Caught(IlMethod method) => method.Body!.ExceptionRegions
        .Where(region => !region.CatchType.IsNil)
        .Select(region => new TypeUse(method.Name, "catches", Type(region.CatchType)));

    private IEnumerable<TypeUse> Operands(IlMethod method)
    {
        foreach (IlInstruction instruction in method.Instructions)
        {
            if (instruction.Token == 0 || instruction.Code.OperandType == OperandType.InlineString)
            {
                continue;
            }

            EntityHandle operand = MetadataTokens.EntityHandle(instruction.Token);
            string purpose = operand.Kind is HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification
                ? "uses"
                : $"uses {assembly.Names.Of(operand)} with";
            foreach (TypeFacts type in Operand(operand))
            {
                yield return new TypeUse(method.Name, purpose, type);
            }
        }
    }

    private IEnumerable<TypeFacts> Operand(EntityHandle operand) => operand.Kind switch
    {
        HandleKind.MethodDefinition => Types(_metadata.GetMethodDefinition((MethodDefinitionHandle)operand).DecodeSignature(_provider, null)),
        HandleKind.MethodSpecification => Specification(_metadata.GetMethodSpecification((MethodSpecificationHandle)operand)),
        HandleKind.MemberReference => Reference(_metadata.GetMemberReference((MemberReferenceHandle)operand)),
        HandleKind.FieldDefinition => [_metadata.GetFieldDefinition((FieldDefinitionHandle)operand).DecodeSignature(_provider, null)],
        HandleKind.StandaloneSignature =>
            Types(_metadata.GetStandaloneSignature((StandaloneSignatureHandle)operand).DecodeMethodSignature(_provider, null)),
        _ => [Type(operand)],
    };

    private IEnumerable<TypeFacts> Reference(MemberReference member)
    {
        IEnumerable<TypeFacts> signature = member.GetKind() == MemberReferenceKind.Field
            ? [member.DecodeFieldSignature(_provider, null)]
            : Types(member.DecodeMethodSignature(_provider, null));
        return member.Parent.Kind == HandleKind.MethodDefinition ? signature : signature.Append(Type(member.Parent));
    }

    private IEnumerable<TypeFacts> Specification(MethodSpecification method) =>
        method.DecodeSignature(_provider, null)
            .Select(argument => new TypeFacts($"the type argument {argument.Name}", argument.Traits | TypeTraits.Generic))
            .Concat(Operand(method.Method));

    private static IEnumerable<TypeFacts> Types(MethodSignature<TypeFacts> signature) => signature.ParameterTypes.Prepend(signature.ReturnType);

    private TypeFacts Type(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => _provider.GetTypeFromDefinition(_metadata, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => _provider.GetTypeFromReference(_metadata, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification => _provider.GetTypeFromSpecification(_metadata, null, (TypeSpecificationHandle)handle, 0),
        _ => throw new BadImageFormatException($"{handle.Kind} is not a type."),
    };
}
