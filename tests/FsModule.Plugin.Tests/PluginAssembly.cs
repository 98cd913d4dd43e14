using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FsModule.Plugin.Tests;

/// <summary>FsModule.dll as a file: what it offers mod_managed and what it asks of it.</summary>
internal sealed class PluginAssembly : IDisposable
{
    private readonly PEReader file;
    private readonly MetadataReader metadata;

    public PluginAssembly(string path)
    {
        file = new PEReader(File.OpenRead(path));
        metadata = file.GetMetadataReader();
    }

    public IEnumerable<AssemblyReference> References => metadata.AssemblyReferences.Select(metadata.GetAssemblyReference);

    public IEnumerable<string> ReferencedTypes => metadata.TypeReferences.Select(NameOf);

    /// <summary>Every member of another assembly that is called, as <c>Namespace.Type.Member</c>.</summary>
    public IEnumerable<string> ReferencedMembers =>
        from handle in metadata.MemberReferences
        let member = metadata.GetMemberReference(handle)
        where member.Parent.Kind == HandleKind.TypeReference
        select $"{NameOf((TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}";

    public string NameOf(AssemblyReference reference) => metadata.GetString(reference.Name);

    /// <summary>The interfaces of a public type, or null when there is no such type.</summary>
    public IReadOnlyList<string>? InterfacesOf(string publicType)
    {
        foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            bool isPublic = (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public;
            if (isPublic && $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}" == publicType)
                return [.. type.GetInterfaceImplementations().Select(h => InterfaceName(metadata.GetInterfaceImplementation(h)))];
        }

        return null;
    }

    public void Dispose() => file.Dispose();

    private string InterfaceName(InterfaceImplementation implementation) => NameOf((TypeReferenceHandle)implementation.Interface);

    private string NameOf(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
