using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Scripts;

namespace EGovToken.Testing.HostileModule.Play;

/// <summary>The token's objects after a script has spoilt them; an object's handle is its index plus one.</summary>
internal static class PlayedObjects
{
    /// <summary>Makes them.</summary>
    public static PlayedObject[] Of(Script script)
    {
        var objects = PlayedObject.Honest.ToArray();
        foreach (var fault in script.All<CertificateFault>())
        {
            var sound = HonestToken.Certificates[fault.Certificate].Value;
            Change(fault.Certificate, PlayedObject.Value, SpoiltCertificate.Make(sound, fault.Mutation, fault.Seed));
        }

        foreach (var fault in script.All<AttributeFault>())
        {
            Change(fault.Certificate, fault.Attribute, fault.Bytes is null ? null : Convert.FromHexString(fault.Bytes));
        }

        return objects;

        void Change(int certificate, ulong type, byte[]? value)
        {
            var index = PlayedObject.CertificateIndexes[certificate];
            objects[index] = objects[index].With(type, value);
        }
    }
}
