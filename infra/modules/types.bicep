metadata description = 'Shapes and choices that several modules share.'

@export()
@description('An identity that an app runs as.')
type AppIdentity = {
  @description('Required. Resource id.')
  resourceId: string

  @description('Required. The id that tokens are asked with.')
  clientId: string
}

@export()
@description('A storage account that an app reaches as itself.')
type AppStorage = {
  @description('Required. Name of the account.')
  accountName: string

  @description('Required. Blob, queue and table addresses.')
  endpoints: {
    @description('Required. Blob address.')
    blob: string

    @description('Required. Queue address.')
    queue: string

    @description('Required. Table address.')
    table: string
  }
}

@export()
@description('Every storage account: reached by identity only (it has no usable keys), over TLS 1.2, with nothing public.')
var lockedAccount = {
  allowSharedKeyAccess: false
  defaultToOAuthAuthentication: true
  allowBlobPublicAccess: false
  allowCrossTenantReplication: false
  minimumTlsVersion: 'TLS1_2'
  supportsHttpsTrafficOnly: true
}

@export()
@description('Azure\'s built-in roles that are given here, by their documented ids.')
var roleIds = {
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  queueDataMessageSender: 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}
