namespace EGovToken.Core.Diagnosis.Portal;

/// <summary>The way from this PC to the portal.</summary>
public interface IPortalVisitor
{
    /// <summary>Resolves the portal's name and asks for its headers; sends nothing about the user.</summary>
    /// <param name="portal">Its address.</param>
    PortalVisit Visit(Uri portal);
}
