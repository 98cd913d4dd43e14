using System.Runtime.CompilerServices;

// The runtime refuses to load an assembly marked like this, so it can't be deployed by mistake.
[assembly: ReferenceAssembly]
