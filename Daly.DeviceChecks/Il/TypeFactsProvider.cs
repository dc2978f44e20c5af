using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Daly.DeviceChecks.Il;

/// <summary>Turns signatures into <see cref="TypeFacts"/>.</summary>
internal sealed class TypeFactsProvider(IlNames names) : ISignatureTypeProvider<TypeFacts, object?>
{
    public TypeFacts GetPrimitiveType(PrimitiveTypeCode typeCode) => Named("System." + typeCode);

    public TypeFacts GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Named(names.Of(handle));

    public TypeFacts GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Named(names.Of(handle));

    public TypeFacts GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeFacts GetGenericInstantiation(TypeFacts genericType, ImmutableArray<TypeFacts> typeArguments) => new(
        $"{genericType.Name}<{string.Join(", ", typeArguments.Select(argument => argument.Name))}>",
        typeArguments.Aggregate(genericType.Traits | TypeTraits.Generic, (traits, argument) => traits | argument.Traits));

    public TypeFacts GetArrayType(TypeFacts elementType, ArrayShape shape) =>
        new($"{elementType.Name}[{new string(',', shape.Rank - 1)}]", elementType.Traits | TypeTraits.MultiDimensional);

    public TypeFacts GetSZArrayType(TypeFacts elementType) => elementType with { Name = elementType.Name + "[]" };

    public TypeFacts GetByReferenceType(TypeFacts elementType) => elementType with { Name = elementType.Name + "&" };

    public TypeFacts GetPointerType(TypeFacts elementType) => elementType with { Name = elementType.Name + "*" };

    public TypeFacts GetPinnedType(TypeFacts elementType) => elementType with { Traits = elementType.Traits | TypeTraits.Pinned };

    public TypeFacts GetModifiedType(TypeFacts modifier, TypeFacts unmodifiedType, bool isRequired) => unmodifiedType;

    public TypeFacts GetGenericMethodParameter(object? genericContext, int index) => new("!!" + index, TypeTraits.None);

    public TypeFacts GetGenericTypeParameter(object? genericContext, int index) => new("!" + index, TypeTraits.None);

    public TypeFacts GetFunctionPointerType(MethodSignature<TypeFacts> signature) => new(
        "a function pointer",
        signature.ParameterTypes.Aggregate(signature.ReturnType.Traits, (traits, parameter) => traits | parameter.Traits));

    private static TypeFacts Named(string name) => new(name, name switch
    {
        "System.Single" or "System.Double" => TypeTraits.FloatingPoint,
        _ => name.Contains('`', StringComparison.Ordinal) ? TypeTraits.Generic : TypeTraits.None,
    });
}
